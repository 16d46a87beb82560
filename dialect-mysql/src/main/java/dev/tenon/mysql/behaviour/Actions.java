package dev.tenon.mysql.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What happens to source rows when referent rows change. */
final class Actions {
  private static final String FAMILY = "acting";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "mysql-cascade-deletes",
              FAMILY,
              "ON DELETE CASCADE deletes the source rows that refer to a deleted row, "
                  + "and no others.",
              "all",
              "the rows are gone",
              List.of("actions-1.1", "actions-1.2")),
          new Rule(
              "mysql-cascade-updates",
              FAMILY,
              "ON UPDATE CASCADE writes a referent row's new key into the rows that "
                  + "refer to it, and says nothing about deletes.",
              "all",
              "the rows carry the new key",
              List.of("actions-1.1", "actions-1.2")),
          new Rule(
              "mysql-update-cascades-collide",
              FAMILY,
              "Two ON UPDATE CASCADE keys on one source column are stored, but the row "
                  + "that one of them changes no longer satisfies the other, so updates of the "
                  + "referent row fail.",
              "all",
              "stored without a warning; 1452/23000 at the update",
              List.of("actions-1.3")),
          new Rule(
              "mysql-mutual-keys-cascade-together",
              FAMILY,
              "Where two tables refer to each other, a cascade goes through rows that "
                  + "refer to each other only if both keys cascade.",
              "all",
              "1451/23000 while one of the two restricts",
              List.of("actions-2")),
          new Rule(
              "mysql-set-null-clears",
              FAMILY,
              "SET NULL puts NULL into every column of the key in the rows that refer to "
                  + "a deleted or changed row.",
              "all",
              "all columns of the key are NULL",
              List.of("actions-3.1", "actions-3.2")),
          new Rule(
              "mysql-restrict-refuses",
              FAMILY,
              "RESTRICT refuses to delete a row that is referred to or to change its "
                  + "key; other columns and other rows are free.",
              "all",
              "1451/23000",
              List.of("actions-5.1")),
          new Rule(
              "mysql-no-action-restricts",
              FAMILY,
              "NO ACTION is RESTRICT under another name: the statement fails at once, no "
                  + "check waits for its end or for the commit.",
              "all",
              "1451/23000",
              List.of("actions-6", "actions-5.2")),
          new Rule(
              "mysql-omitted-action-restricts",
              FAMILY,
              "A key without ON DELETE and ON UPDATE refuses like NO ACTION.",
              "all",
              "1451/23000",
              List.of("actions-9", "actions-5.2")),
          new Rule(
              "mysql-set-default-restricts",
              FAMILY,
              "SET DEFAULT is stored and shown, never sets a default, and refuses like "
                  + "RESTRICT.",
              "8.0.31 and newer; 8.0.15 and older refuse the definition",
              "1451/23000 at run time",
              List.of("actions-7")),
          new Rule(
              "mysql-self-update-restricts",
              FAMILY,
              "In a key from a table to itself, ON UPDATE CASCADE and ON UPDATE SET NULL "
                  + "refuse the update of a row that is referred to.",
              "all",
              "1451/23000",
              List.of()),
          new Rule(
              "mysql-cascades-stop-at-15",
              FAMILY,
              "A cascade reaches 14 levels of rows below the changed row, in one table "
                  + "or through several; the 15th fails the statement.",
              "all",
              "3008/HY000",
              List.of()),
          new Rule(
              "mysql-cascade-meets-duplicate",
              FAMILY,
              "An ON UPDATE CASCADE that would give two source rows the same unique "
                  + "value fails the update of the referent row.",
              "all",
              "1761/23000",
              List.of()),
          new Rule(
              "mysql-cascade-too-long",
              FAMILY,
              "An ON UPDATE CASCADE into a shorter column refuses values that do not fit it.",
              "all",
              "1451/23000, nothing about the length",
              List.of()),
          new Rule(
              "mysql-cascades-fire-no-triggers",
              FAMILY,
              "Rows changed or deleted by a cascade fire no triggers.",
              "all; 9.7 and newer may be told otherwise by enable_cascade_triggers",
              "no trigger runs",
              List.of()),
          new Rule(
              "mysql-cascades-touch-no-timestamps",
              FAMILY,
              "Rows changed by a cascade keep the value of their ON UPDATE "
                  + "CURRENT_TIMESTAMP columns.",
              "all",
              "the column keeps its value",
              List.of()));

  private Actions() {}
}
