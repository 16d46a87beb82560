package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.mysql.version.MysqlProduct;
import java.util.Locale;
import java.util.Optional;

/**
 * What a storage engine takes of indexes; one that keeps no keys makes the index of a key all the
 * same.
 *
 * @param indexes at most, of a table
 * @param bytes at most, of an index
 */
record IndexLimits(int indexes, int bytes) {
  private static final IndexLimits USUAL = new IndexLimits(64, 3072);
  private static final IndexLimits MYISAM = new IndexLimits(64, 1000);
  private static final IndexLimits CSV = new IndexLimits(0, 0);
  private static final int USUAL_PAGE = 16_384;

  private static final Rule UNKNOWN =
      rule(
          "mysql-engine-not-known",
          "indexes",
          "What indexes a storage engine takes that Tenon does not know can't be foretold; ARCHIVE"
              + " indexes an AUTO_INCREMENT column and nothing else.",
          Entry.ALL,
          "unknown");

  static IndexLimits of(Situation situation) {
    return known(situation).orElse(USUAL);
  }

  private static Optional<IndexLimits> known(Situation situation) {
    String storageEngine =
        situation.sourceTable().flatMap(TableFacts::storageEngine).orElse("InnoDB");
    if (MysqlProduct.keepsKeys(storageEngine)) {
      return Optional.of(USUAL.onPages(situation));
    }
    return switch (storageEngine.toLowerCase(Locale.ROOT)) {
      case "myisam", "mrg_myisam" -> Optional.of(MYISAM);
      case "memory" -> Optional.of(USUAL);
      case "csv" -> Optional.of(CSV);
      case "blackhole" ->
          Optional.of(MysqlChange.BLACKHOLE_AS_INNODB.in(situation.version()) ? USUAL : MYISAM);
      default -> Optional.empty();
    };
  }

  private IndexLimits onPages(Situation situation) {
    int page =
        Integer.parseInt(
            situation.session().variables().getOrDefault("innodb_page_size", "" + USUAL_PAGE));
    return page >= USUAL_PAGE ? this : new IndexLimits(indexes, bytes * page / USUAL_PAGE);
  }

  static RuleCheck<Situation> unknown() {
    return Entry.check(
        UNKNOWN,
        situation ->
            known(situation).isPresent()
                ? Optional.empty()
                : Breach.unknown(
                    "Whether the server can make an index for "
                        + situation.said()
                        + " is not known.",
                    StorageRegrets.engine(situation),
                    "Convert " + situation.source() + " to InnoDB first."));
  }
}
