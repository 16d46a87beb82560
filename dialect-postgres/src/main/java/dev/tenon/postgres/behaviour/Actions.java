package dev.tenon.postgres.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What happens to source rows when referent rows change. */
final class Actions {
  private static final String FAMILY = "acting";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "postgresql-actions-act",
              FAMILY,
              "CASCADE deletes or rewrites the rows that refer to a changed row, SET "
                  + "NULL clears their columns, SET DEFAULT gives them their defaults.",
              "all",
              "the rows are changed",
              List.of()),
          new Rule(
              "postgresql-missing-row-refused",
              FAMILY,
              "A row that refers to a row that is not there is refused.",
              "all",
              "23503",
              List.of()),
          new Rule(
              "postgresql-no-action-waits",
              FAMILY,
              "NO ACTION is checked when the statement ends, and another row that "
                  + "carries the key by then satisfies it.",
              "all",
              "23503 if none does",
              List.of()),
          new Rule(
              "postgresql-restrict-does-not-wait",
              FAMILY,
              "RESTRICT is checked at once, and another row with the key does not help.",
              "all",
              "23503; 18 and newer: 23001",
              List.of()),
          new Rule(
              "postgresql-restrict-code",
              FAMILY,
              "What RESTRICT refuses has a code of its own on newer servers.",
              "all",
              "23503; 18 and newer: 23001",
              List.of()),
          new Rule(
              "postgresql-deferred-to-commit",
              FAMILY,
              "A deferred key is checked at the commit, which then fails.",
              "all",
              "23503 from COMMIT",
              List.of()),
          new Rule(
              "postgresql-restrict-never-deferred",
              FAMILY,
              "In a deferred key with RESTRICT only the check of source rows waits; "
                  + "deleting the referent row fails at once.",
              "all",
              "23503; 18 and newer: 23001",
              List.of()),
          new Rule(
              "postgresql-cascade-never-deferred",
              FAMILY,
              "CASCADE, SET NULL and SET DEFAULT act at once, even if the key is deferred.",
              "all",
              "the rows are changed within the transaction",
              List.of()),
          new Rule(
              "postgresql-match-full-mixes-no-nulls",
              FAMILY,
              "MATCH FULL refuses rows in which some columns of the key are NULL and "
                  + "some are not.",
              "all",
              "23503",
              List.of()),
          new Rule(
              "postgresql-nulls-refer-to-nothing",
              FAMILY,
              "Without MATCH FULL, a row with NULL in any column of the key is not checked.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "postgresql-match-full-meets-column-list",
              FAMILY,
              "MATCH FULL with an ON DELETE SET NULL that clears only some columns is "
                  + "stored, but then no referred row can be deleted.",
              "15 and newer",
              "23503 at the delete",
              List.of()),
          new Rule(
              "postgresql-column-list-clears-some",
              FAMILY,
              "ON DELETE SET NULL with columns clears only those.",
              "15 and newer",
              "the other columns keep their values",
              List.of()),
          new Rule(
              "postgresql-set-null-meets-not-null",
              FAMILY,
              "SET NULL on NOT NULL columns is stored, and fails when it acts.",
              "all",
              "23502",
              List.of()),
          new Rule(
              "postgresql-set-default-needs-row",
              FAMILY,
              "SET DEFAULT needs a referent row for the default, other than the one that "
                  + "goes; without a default it clears.",
              "all",
              "23503",
              List.of()),
          new Rule(
              "postgresql-identity-not-updated",
              FAMILY,
              "An action that writes into a GENERATED ALWAYS AS IDENTITY column is "
                  + "stored, and fails when it acts.",
              "all",
              "428C9",
              List.of()),
          new Rule(
              "postgresql-column-twice-not-updated",
              FAMILY,
              "A key that has a source column twice is stored, and its ON UPDATE CASCADE "
                  + "fails when it acts.",
              "all",
              "42601",
              List.of()),
          new Rule(
              "postgresql-cascades-have-no-depth",
              FAMILY,
              "Cascades run as deep as the rows go.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "postgresql-narrow-cascade-leaves-orphan",
              FAMILY,
              "ON UPDATE CASCADE into a narrower type rounds; if the rounded value is "
                  + "what the row had, it is kept unchecked and refers to nothing.",
              "all",
              "no error; an orphan",
              List.of()),
          new Rule(
              "postgresql-trigger-keeps-orphan",
              FAMILY,
              "A BEFORE trigger of the source table that turns a cascade's change down "
                  + "leaves an orphan.",
              "all",
              "no error; an orphan",
              List.of()),
          new Rule(
              "postgresql-rule-breaks-cascade",
              FAMILY,
              "A DO INSTEAD rule on the source table makes cascades fail.",
              "all",
              "XX000",
              List.of()),
          new Rule(
              "postgresql-cascades-fire-triggers",
              FAMILY,
              "Rows that a cascade changes fire the triggers of their table.",
              "all",
              "the triggers run",
              List.of()),
          new Rule(
              "postgresql-row-moves-between-partitions",
              FAMILY,
              "Updating a referred row so that it moves to another partition is a delete "
                  + "and an insert to older servers: ON DELETE CASCADE deletes the source "
                  + "rows.",
              "12 to 14; from 15 on the ON UPDATE action runs",
              "12 to 14: the source rows are gone",
              List.of()));

  private Actions() {}
}
