package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Rule;
import java.util.List;

/** Rows that are there when a key is added. */
public final class RowChecks {
  /** The rule that every row has a match. */
  public static final Rule UNMATCHED =
      rule(
          "mysql-row-without-match",
          "rows",
          "Every row of the source table has a match in the referent, or NULL in one of the columns"
              + " of the key; rows are looked at when a key is added, unless foreign_key_checks is"
              + " off.",
          Entry.ALL,
          "1452",
          "actions-8");

  private RowChecks() {}

  static List<Rule> rules() {
    return List.of(UNMATCHED);
  }

  static Finding unmatched(Situation situation, Orphans orphans) {
    return Finding.error(
        UNMATCHED,
        Answer.ROW_UNMATCHED.code(),
        "Rows of " + situation.source() + " have no match for " + situation.said() + ".",
        orphans.told(situation.key().localColumns()),
        remedy(situation));
  }

  static String remedy(Situation situation) {
    return "Add to "
        + situation.referent()
        + " what is missing, set the columns to NULL, or remove the rows: a query that shows"
        + " them and one that would remove them are told with the rows.";
  }
}
