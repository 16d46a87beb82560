package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Rule;
import dev.tenon.check.Severity;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.type.Matching;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rows that the server overlooks: where it looks at rows itself, it goes by the first index that
 * begins with a key's columns, and takes NULL in any column of that index for NULL in the key (seen
 * on 9.7.4). The first is a unique one where there is one; the order of others can't be read.
 */
final class HiddenRows {
  private static final String FAMILY = "rows";

  private static final Rule SOURCE =
      rule(
          "mysql-longer-index-hides-rows",
          FAMILY,
          "Where the index that serves the key has more columns than the key, a row with NULL in one"
              + " of the others is not checked, neither when the key is added nor when the row is"
              + " written.",
          Matching.BY_SERVER,
          "accepted; unknown where rows have no match");
  private static final Rule REFERENT =
      rule(
          "mysql-longer-index-frees-referent",
          FAMILY,
          "Where the referent's index has more columns than are referred to, a row with NULL in one"
              + " of the others can be deleted or changed though rows refer to it: nothing refuses,"
              + " nothing cascades.",
          Matching.BY_SERVER,
          "accepted");

  private HiddenRows() {}

  static List<RuleCheck<Situation>> all() {
    return List.of(
        Entry.check(SOURCE, HiddenRows::unchecked), Entry.check(REFERENT, HiddenRows::freed));
  }

  private static Optional<Breach> unchecked(Situation situation) {
    return hiding(situation)
        .flatMap(
            index ->
                Breach.warning(
                    "The server may not check rows of "
                        + situation.source()
                        + " with NULL in another column of the index that serves "
                        + situation.said()
                        + ".",
                    index.shown(),
                    "Declare the other columns NOT NULL, or have an index on"
                        + Words.list(situation.key().localColumns())
                        + " alone, and make the longer one after it."));
  }

  private static Optional<Breach> freed(Situation situation) {
    return Visible.referent(situation)
        .flatMap(
            table ->
                hiding(
                    situation, table, situation.referentIndexes(), situation.key().remoteColumns()))
        .flatMap(
            index ->
                Breach.warning(
                    "Rows of "
                        + situation.referent()
                        + " with NULL in another column of an index may be deleted and changed"
                        + " though "
                        + situation.said()
                        + " leads to them.",
                    index.shown(),
                    "Declare the other columns NOT NULL, or make the longer index after a UNIQUE"
                        + " key on"
                        + Words.list(situation.key().remoteColumns())
                        + "."));
  }

  /** Say what is known of rows without a match, where the server may overlook them. */
  static Optional<Finding> perhapsHidden(Situation situation, Orphans orphans) {
    return hiding(situation)
        .map(
            index ->
                Finding.of(
                    SOURCE,
                    Severity.UNKNOWN,
                    "Rows of "
                        + situation.source()
                        + " have no match for "
                        + situation.said()
                        + "; whether the server sees one of them is not known.",
                    orphans.told(situation.key().localColumns()) + "; index " + index.shown(),
                    RowChecks.remedy(situation)));
  }

  private static Optional<TableIndex> hiding(Situation situation) {
    return situation
        .sourceTable()
        .flatMap(
            table ->
                hiding(
                    situation, table, situation.sourceIndexes(), situation.key().localColumns()));
  }

  private static Optional<TableIndex> hiding(
      Situation situation, TableFacts table, List<TableIndex> indexes, List<Identifier> columns) {
    if (!Matching.byServer(situation.session())) {
      return Optional.empty();
    }
    List<TableIndex> leading =
        indexes.stream()
            .filter(TableIndex::ordered)
            .filter(index -> index.leading(columns) == columns.size())
            .toList();
    OptionalInt first = leading.stream().mapToInt(index -> rank(index, table)).min();
    return leading.stream()
        .filter(index -> rank(index, table) == first.orElseThrow())
        .filter(index -> hides(index, columns.size(), table))
        .findFirst();
  }

  private static boolean hides(TableIndex index, int width, TableFacts table) {
    return index.parts().stream().skip(width).anyMatch(part -> nullable(part, table));
  }

  /** The server has its primary key first, then unique ones, of which those without NULL. */
  private static int rank(TableIndex index, TableFacts table) {
    if (index.primary()) {
      return 0;
    }
    if (!index.unique()) {
      return 3;
    }
    return index.parts().stream().anyMatch(part -> nullable(part, table)) ? 2 : 1;
  }

  private static boolean nullable(TableIndex.Part part, TableFacts table) {
    return part.column()
        .flatMap(column -> KeyTables.column(table, column))
        .map(ColumnFacts::nullable)
        .orElse(true);
  }
}
