package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.rules.Entry.Breach;
import java.util.Optional;

/** What the server takes and does not keep, or keeps and does not enforce. */
final class StorageRegrets {
  private static final String FAMILY = "objects";

  private static final Rule FORGOTTEN =
      rule(
          "mysql-engine-forgets-keys",
          FAMILY,
          "A storage engine without foreign keys, such as MyISAM, takes the clause with success and"
              + " stores no key; the index that came with it stays.",
          Entry.ALL,
          "accepted",
          "conditions-1");
  private static final Rule ORPHAN =
      rule(
          "mysql-referent-not-found",
          FAMILY,
          "With foreign_key_checks off a key is taken though its referent is missing, a view or of"
              + " another storage engine; no row with values can be inserted then (1452).",
          Entry.ALL,
          "accepted");

  private StorageRegrets() {}

  static RuleCheck<Situation> forgotten() {
    return Entry.check(
        FORGOTTEN,
        situation ->
            situation.kept()
                ? Optional.empty()
                : Breach.warning(
                    "The server will take "
                        + situation.said()
                        + " and forget it: the storage engine keeps no keys.",
                    engine(situation),
                    "Convert "
                        + situation.source()
                        + " to InnoDB first: a conversion later does not bring the key back."));
  }

  static String engine(Situation situation) {
    return engine(situation.sourceTable()).orElse("ENGINE = unknown");
  }

  static Optional<String> engine(Optional<TableFacts> table) {
    return table.flatMap(TableFacts::storageEngine).map(engine -> "ENGINE = " + engine);
  }

  static RuleCheck<Situation> orphan() {
    return Entry.check(
        ORPHAN,
        situation ->
            situation.checked()
                    || situation.sourceTable().isEmpty()
                    || situation.referentOfSameEngine().isPresent()
                ? Optional.empty()
                : Breach.warning(
                    "Nothing can match "
                        + situation.said()
                        + ": the referent "
                        + situation
                            .referentTable()
                            .map(table -> "is no table of the same storage engine.")
                            .orElse("is not there."),
                    "foreign_key_checks is off",
                    "Make the referent first, with the same storage engine."));
  }
}
