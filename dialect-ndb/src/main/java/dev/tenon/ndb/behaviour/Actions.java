package dev.tenon.ndb.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What happens to rows, at which moment. */
final class Actions {
  private static final String FAMILY = "acting";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "ndb-actions-act",
              FAMILY,
              "CASCADE deletes or rewrites the rows that refer to a changed row, SET "
                  + "NULL clears their columns.",
              "all",
              "the rows are changed",
              List.of("actions-1.1", "actions-1.2", "actions-3.1", "actions-3.2")),
          new Rule(
              "ndb-cascades-have-no-depth",
              FAMILY,
              "Cascades run deeper than InnoDB's 15 levels.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "ndb-no-action-waits-for-commit",
              FAMILY,
              "A key with NO ACTION, or nothing, for deletes and for updates is checked "
                  + "at the commit, source rows too: referent rows may come later or come "
                  + "back.",
              "all",
              "1451/23000 or 1452/23000 from COMMIT",
              List.of("actions-6", "actions-9", "actions-8")),
          new Rule(
              "ndb-failed-commit-rolls-back",
              FAMILY,
              "A commit that breaks a key takes the whole transaction back.",
              "all",
              "nothing of it stays",
              List.of()),
          new Rule(
              "ndb-one-restrict-makes-all-immediate",
              FAMILY,
              "Any other action, for deletes or for updates, makes all checks of the key "
                  + "immediate; RESTRICT is not NO ACTION here.",
              "all",
              "1451/23000 or 1452/23000 at once",
              List.of("actions-5.1", "actions-5.2")),
          new Rule(
              "ndb-deferred-for-a-session",
              FAMILY,
              "ndb_deferred_constraints makes all keys wait for the commit in that "
                  + "session, those with RESTRICT too.",
              "all",
              "checked at the commit",
              List.of()),
          new Rule(
              "ndb-set-default-refuses-rows",
              FAMILY,
              "SET DEFAULT is stored and shown, and refuses like RESTRICT.",
              "8.0.18 and newer",
              "1451/23000",
              List.of("actions-7")),
          new Rule(
              "ndb-primary-key-change-is-delete",
              FAMILY,
              "Changing the value of a referent row's primary key is a delete and an "
                  + "insert: the ON DELETE action of every key to that table runs, also of "
                  + "those to columns that keep their values.",
              "all",
              "CASCADE deletes the source rows",
              List.of()),
          new Rule(
              "ndb-replace-is-delete-with-unique",
              FAMILY,
              "REPLACE of a referred row in a table that has a unique index besides the "
                  + "primary key is a delete and an insert, even if nothing changes.",
              "all",
              "CASCADE deletes the source rows",
              List.of()),
          new Rule(
              "ndb-replace-writes-without-unique",
              FAMILY,
              "REPLACE of a referred row in a table with only a primary key just writes it.",
              "all",
              "nothing happens to the source rows",
              List.of()),
          new Rule(
              "ndb-update-action-on-primary-key-restricts",
              FAMILY,
              "ON UPDATE SET NULL of a key to the primary key never acts.",
              "all",
              "1451/23000",
              List.of()),
          new Rule(
              "ndb-cascade-leaves-stored-column",
              FAMILY,
              "A cascade does not compute STORED generated columns anew.",
              "all",
              "the old value stays",
              List.of()),
          new Rule(
              "ndb-equal-keys-cascade-once",
              FAMILY,
              "Of several keys on the same columns to the same columns one cascade is "
                  + "enough, although another one restricts.",
              "all",
              "the rows are changed",
              List.of("actions-1.3")),
          new Rule(
              "ndb-update-cascades-collide",
              FAMILY,
              "ON UPDATE CASCADE keys of one column to two tables are stored, but the "
                  + "row that one of them changes no longer satisfies the other.",
              "all",
              "1452/23000 at the update",
              List.of("actions-1.3")),
          new Rule(
              "ndb-self-update-cascades",
              FAMILY,
              "In a key from a table to itself ON UPDATE CASCADE cascades.",
              "all",
              "the rows are changed",
              List.of()),
          new Rule(
              "ndb-rows-of-one-table",
              FAMILY,
              "A key from a table to itself is checked and acts on rows of that table.",
              "all",
              "as between two tables",
              List.of("conditions-4.1", "conditions-4.3")),
          new Rule(
              "ndb-ignore-skips-nothing",
              FAMILY,
              "INSERT IGNORE does not leave rows out that break an immediate key: all of "
                  + "it fails.",
              "all",
              "1180/HY000",
              List.of()),
          new Rule(
              "ndb-error-names-key",
              FAMILY,
              "The error for a refused row always shows both actions, NO ACTION too.",
              "all",
              "1452/23000 with ON DELETE … ON UPDATE …",
              List.of()),
          new Rule(
              "ndb-nulls-refer-to-nothing",
              FAMILY,
              "A row with NULL in any column of the key is not checked.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "ndb-nulls-match-nulls",
              FAMILY,
              "A referent row with NULL in columns of a unique key counts as referred to "
                  + "by all source rows with NULL there, unless a unique index of the source "
                  + "table has exactly the key's columns.",
              "all",
              "CASCADE deletes or rewrites those rows, RESTRICT and NO ACTION refuse with 1451/23000",
              List.of()),
          new Rule(
              "ndb-orphans-checked-when-touched",
              FAMILY,
              "An orphan's other columns can be changed, its primary key can't.",
              "all",
              "1452/23000",
              List.of()));

  private Actions() {}
}
