package dev.tenon.ndb.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What dropping and renaming meet where keys are. */
final class Dropping {
  private static final String FAMILY = "dropping";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "ndb-referent-not-dropped",
              FAMILY,
              "A referent table can't be dropped while the other table stays.",
              "8.0 and newer",
              "3730/HY000",
              List.of()),
          new Rule(
              "ndb-referent-not-truncated",
              FAMILY,
              "A referent table can't be truncated, with foreign_key_checks off it can.",
              "all",
              "1701/42000",
              List.of()),
          new Rule(
              "ndb-source-first-at-once",
              FAMILY,
              "One DROP TABLE takes both tables of a key only if the source table comes "
                  + "first.",
              "all",
              "3604/HY000",
              List.of()),
          new Rule(
              "ndb-schema-of-referent-not-dropped",
              FAMILY,
              "A schema can't be dropped while a table elsewhere refers to one of its "
                  + "tables; with foreign_key_checks off it can, and the key refuses every "
                  + "row.",
              "all",
              "3730/HY000; 1452/23000",
              List.of()),
          new Rule(
              "ndb-missing-referent-is-mocked",
              FAMILY,
              "A key without its referent table hangs on a hidden table NDB$FKM_…, and "
                  + "refuses every row.",
              "all",
              "1452/23000",
              List.of()),
          new Rule(
              "ndb-missing-referent-adopted",
              FAMILY,
              "Creating the table that a key waits for makes the key work again.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "ndb-unfit-referent-leaves-ghost",
              FAMILY,
              "A table that a key waits for is refused if its types do not fit, and yet "
                  + "is made in the cluster and bound to the key: drop it with "
                  + "foreign_key_checks off.",
              "9.7",
              "3780/HY000, and the table is there",
              List.of()),
          new Rule(
              "ndb-referent-of-other-engine-never-found",
              FAMILY,
              "With foreign_key_checks off a key to an InnoDB table is stored, but its "
                  + "rows are never found.",
              "all",
              "1452/23000",
              List.of()),
          new Rule(
              "ndb-renamed-table-renames-keys",
              FAMILY,
              "Renaming a table renames those of its keys whose name is the old table's "
                  + "with _fk_ and a number.",
              "8.0.18 and newer",
              "the name begins with the new table's",
              List.of()),
          new Rule(
              "ndb-renamed-key-out-of-step",
              FAMILY,
              "A key whose name is the table's with _fk_ and anything but a number has "
                  + "two names after a rename of the table and can't be dropped, until the "
                  + "table is named back.",
              "8.0.18 and newer",
              "1091/42000",
              List.of()),
          new Rule(
              "ndb-keys-follow-referent",
              FAMILY,
              "Keys follow a renamed referent table.",
              "all",
              "the key refers to the table by its new name",
              List.of()),
          new Rule(
              "ndb-long-names-not-dropped",
              FAMILY,
              "A key whose name takes more than some 120 bytes is stored under a shorter "
                  + "one and can't be dropped by either.",
              "9.7",
              "1091/42000",
              List.of()));

  private Dropping() {}
}
