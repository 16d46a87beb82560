package dev.tenon.postgres.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What ALTER TABLE meets where keys are. */
final class Altering {
  private static final String FAMILY = "altering";

  static final Rule VALIDATE =
      new Rule(
          "postgresql-validate",
          FAMILY,
          "VALIDATE CONSTRAINT looks at all rows of a key that is not valid, and "
              + "does nothing to one that is.",
          "all",
          "23503; 42704 for an unknown key, 42809 for another kind, 55000 for NOT " + "ENFORCED",
          List.of());

  static final Rule ALTER_CONSTRAINT =
      new Rule(
          "postgresql-alter-constraint-changes-little",
          FAMILY,
          "ALTER CONSTRAINT changes when a key is checked, from 18 on whether it is, "
              + "and nothing else.",
          "all",
          "42601; 0A000 for NOT VALID, 42704, 42809",
          List.of());

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "postgresql-no-if-not-exists",
              FAMILY,
              "There is no IF NOT EXISTS for keys; IF EXISTS of the source table does "
                  + "not excuse a missing referent table, and CREATE TABLE IF NOT EXISTS does "
                  + "not look at the keys of a table that is there.",
              "all",
              "42601; 42P01; a notice",
              List.of()),
          new Rule(
              "postgresql-column-there-already",
              FAMILY,
              "ADD COLUMN IF NOT EXISTS with REFERENCES adds a key each time on 12, "
                  + "although the column is there.",
              "12; from 13 on nothing is added",
              "a notice",
              List.of()),
          new Rule(
              "postgresql-passes-not-order",
              FAMILY,
              "One ALTER drops first, then adds columns, then indexes, then keys, in "
                  + "whatever order it says so: a key can be replaced under its name.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "postgresql-new-empty-column-not-scanned",
              FAMILY,
              "A key on a column added without a default looks at no row; with a default "
                  + "it does.",
              "all",
              "23503",
              List.of()),
          VALIDATE,
          new Rule(
              "postgresql-enforced-again-scans",
              FAMILY,
              "Turning a NOT ENFORCED key to ENFORCED looks at all rows and leaves it valid.",
              "18 and newer",
              "23503",
              List.of()),
          ALTER_CONSTRAINT,
          new Rule(
              "postgresql-alter-constraint-resets",
              FAMILY,
              "ALTER CONSTRAINT sets what it does not say of DEFERRABLE and INITIALLY "
                  + "DEFERRED back; without any word only older servers do.",
              "all; without any word 12 to 17",
              "accepted",
              List.of()),
          new Rule(
              "postgresql-pending-checks-block-alter",
              FAMILY,
              "A table with deferred checks waiting, or with an open cursor of the "
                  + "session, can't be altered.",
              "all",
              "55006",
              List.of()),
          new Rule(
              "postgresql-set-constraints",
              FAMILY,
              "SET CONSTRAINTS only defers keys that are DEFERRABLE.",
              "all",
              "42809; 42704 for an unknown one",
              List.of()),
          new Rule(
              "postgresql-type-change-rebuilds-key",
              FAMILY,
              "Changing the type of a key's column makes the key anew with all its "
                  + "properties and its comment, if the types still fit.",
              "all",
              "42804 if they don't",
              List.of()),
          new Rule(
              "postgresql-type-change-enables-checks",
              FAMILY,
              "Changing the type of a key's column turns its disabled triggers on again.",
              "all",
              "23503 from then on",
              List.of()),
          new Rule(
              "postgresql-collation-change-checked",
              FAMILY,
              "A column of a key can't be given a nondeterministic collation that the "
                  + "other one does not have.",
              "18 and newer; older ones accept it",
              "42P21",
              List.of()),
          new Rule(
              "postgresql-set-expression-checks",
              FAMILY,
              "A new expression of a generated column is checked against the key, and "
                  + "DROP EXPRESSION keeps the key.",
              "17 and newer; DROP EXPRESSION 13 and newer",
              "23503",
              List.of()),
          new Rule(
              "postgresql-persistence-kept",
              FAMILY,
              "A table can't become unlogged while a logged one refers to it, nor logged "
                  + "while it refers to an unlogged one.",
              "all",
              "42P16",
              List.of()),
          new Rule(
              "postgresql-set-not-null-beside-set-null",
              FAMILY,
              "A column that a SET NULL key clears can become NOT NULL; the action then "
                  + "fails.",
              "all",
              "23502 at the delete",
              List.of()),
          new Rule(
              "postgresql-referent-columns-may-become-null",
              FAMILY,
              "Referent columns of a unique index may become nullable.",
              "all",
              "accepted",
              List.of()));

  private Altering() {}
}
