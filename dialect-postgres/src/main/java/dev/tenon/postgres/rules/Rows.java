package dev.tenon.postgres.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.PgTable.Privilege;
import dev.tenon.postgres.model.Situation;
import java.util.List;
import java.util.Optional;

/** The rows that are there: checked at once, unless NOT VALID or NOT ENFORCED is said. */
final class Rows {
  private static final String FAMILY = "rows";
  private static final String MEND =
      "Look at the rows, then correct or remove them, or add the rows that they refer to.";

  /** Of rows that were found; there is nothing to see in facts. */
  static final Rule ORPHANS =
      new Rule(
          "postgresql-orphan-rows",
          FAMILY,
          "Every row that is there must find its referenced row; with MATCH FULL, NULL must be in"
              + " all columns of a key or in none.",
          "all",
          "23503",
          List.of("actions-8"));

  private static final RuleCheck<Situation> UNSEEN =
      Entry.key(
              FAMILY,
              "rows-unseen",
              "The server checks rows that the role may not read; Tenon can't.")
          .unknown()
          .when(s -> s.rowsChecked() && (unseen(s.source()) || unseen(s.referent())))
          .says(
              "is checked against rows that the role may not read",
              Rows::hidden,
              "Grant SELECT on both tables to the role, or check as a role that no policy hides"
                  + " rows from. The server would check row by row, which is slow.");

  /** In the server's order: last of all. */
  static final List<RuleCheck<Situation>> ALL = List.of(UNSEEN);

  private Rows() {}

  /** Tell whether the server joins the tables to find rows in the way, be there any or not. */
  static boolean joined(Situation situation) {
    return situation.rowsChecked() && !unseen(situation.source()) && !unseen(situation.referent());
  }

  static Finding orphans(Situation situation, Orphans orphans) {
    return orphans(
        situation,
        orphans,
        MEND
            + " Or add the key with postgresql_not_valid, which leaves it unproven until it is"
            + " validated.");
  }

  /** Say it of a key that is there. */
  static Finding unproven(Situation situation, Orphans orphans) {
    return orphans(situation, orphans, MEND);
  }

  private static Finding orphans(Situation situation, Orphans orphans, String fix) {
    return Finding.error(
        ORPHANS,
        new ServerCode(0, "23503"),
        Phrases.key(situation) + " is broken by rows that are there.",
        orphans.told(situation.key().localColumns()),
        fix);
  }

  private static boolean unseen(Optional<PgTable> table) {
    return table
        .filter(there -> !there.allows(Privilege.SELECT) || there.is(Details.ROWS_HIDDEN))
        .isPresent();
  }

  private static String hidden(Situation situation) {
    PgTable table =
        (unseen(situation.source()) ? situation.source() : situation.referent()).orElseThrow();
    return (table.allows(Privilege.SELECT) ? "row security hides rows of " : "no SELECT on ")
        + table.name();
  }
}
