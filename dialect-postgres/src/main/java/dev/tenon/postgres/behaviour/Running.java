package dev.tenon.postgres.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What statements about rows meet. */
final class Running {
  private static final String FAMILY = "running";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "postgresql-row-locks",
              FAMILY,
              "A row that refers to another locks it FOR KEY SHARE: other sessions may "
                  + "not delete it, change its key or lock it FOR UPDATE, but change its other "
                  + "columns.",
              "all",
              "they wait; 55P03 with NOWAIT or lock_timeout",
              List.of()),
          new Rule(
              "postgresql-snapshots-and-keys",
              FAMILY,
              "In REPEATABLE READ a referent row that was deleted since is an error to "
                  + "repeat, and one that was inserted since is not found.",
              "all",
              "40001; 23503",
              List.of()),
          new Rule(
              "postgresql-equal-by-operator",
              FAMILY,
              "Values match by the operator of the index: 1.0 is 1.000, NaN is NaN; ON "
                  + "UPDATE CASCADE writes the new spelling.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "postgresql-padded-values-not-found",
              FAMILY,
              "A char column never matches a varchar value that ends in blanks.",
              "all",
              "23503",
              List.of()),
          new Rule(
              "postgresql-checks-run-as-owner",
              FAMILY,
              "Checks run with the rights of the owner of the table looked at: writers "
                  + "need none, but if the owner has lost SELECT, all writers fail.",
              "all",
              "42501",
              List.of()),
          new Rule(
              "postgresql-checks-bypassed",
              FAMILY,
              "DISABLE TRIGGER ALL and session_replication_role = replica let rows in "
                  + "unchecked, and a validated key is not validated again: only dropping and "
                  + "adding it finds them.",
              "all; needs a superuser",
              "accepted; 23503 when it is added anew",
              List.of()),
          new Rule(
              "postgresql-partitions-keep-their-triggers",
              FAMILY,
              "DISABLE TRIGGER ALL on a partitioned table leaves the checks of its "
                  + "partitions on.",
              "12 to 14",
              "12 to 14: 23503; newer: accepted",
              List.of()),
          new Rule(
              "postgresql-inheritance-not-followed",
              FAMILY,
              "Keys are not inherited: rows of inheriting tables are neither checked nor "
                  + "referred to.",
              "all",
              "23503 for a row that only refers to one of them",
              List.of()),
          new Rule(
              "postgresql-referent-not-truncated",
              FAMILY,
              "A referent table can't be truncated alone, not even for a key that is NOT "
                  + "VALID; together with the other table, or with CASCADE, it can.",
              "all",
              "0A000",
              List.of()),
          new Rule(
              "postgresql-not-valid-checks-new-rows",
              FAMILY,
              "A NOT VALID key checks new rows and changed keys; an orphan's other "
                  + "columns can be changed.",
              "all",
              "23503",
              List.of()),
          new Rule(
              "postgresql-not-enforced-does-nothing",
              FAMILY,
              "A NOT ENFORCED key has no triggers, is not valid and checks nothing, but "
                  + "still holds the referent table's key.",
              "18 and newer",
              "2BP01 when the referent key is dropped",
              List.of()),
          new Rule(
              "postgresql-temporary-tables-forget-together",
              FAMILY,
              "A temporary table that forgets its rows at the commit can only be "
                  + "referred to by one that does too.",
              "all",
              "0A000",
              List.of()),
          new Rule(
              "postgresql-period-must-be-covered",
              FAMILY,
              "A key with PERIOD wants the referent rows together to cover the whole period.",
              "18 and newer",
              "23503",
              List.of()));

  private Running() {}
}
