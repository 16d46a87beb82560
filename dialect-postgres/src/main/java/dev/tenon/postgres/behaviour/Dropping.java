package dev.tenon.postgres.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What dropping, renaming and copying meet where keys are. */
final class Dropping {
  private static final String FAMILY = "dropping";

  static final Rule RENAME_CONSTRAINT =
      new Rule(
          "postgresql-rename-constraint",
          FAMILY,
          "A key can't be renamed to a name that its table has, its own included.",
          "all",
          "42710; 42704 for an unknown key",
          List.of());

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "postgresql-drop-constraint",
              FAMILY,
              "A key is dropped by ALTER TABLE of its source table and DROP CONSTRAINT; "
                  + "IF EXISTS of the key does not excuse a missing table.",
              "all",
              "42704, 42P01; 42601 for DROP FOREIGN KEY",
              List.of()),
          new Rule(
              "postgresql-referent-not-dropped",
              FAMILY,
              "Referent tables, columns, keys and their indexes can't be dropped while a "
                  + "key refers to them.",
              "all",
              "2BP01",
              List.of()),
          new Rule(
              "postgresql-drop-cascade-drops-key",
              FAMILY,
              "DROP … CASCADE of what a key refers to drops the key, not the rows.",
              "all",
              "a notice",
              List.of()),
          new Rule(
              "postgresql-key-not-swapped-in-one",
              FAMILY,
              "A referent table's primary key can't be replaced by one ALTER.",
              "all",
              "2BP01",
              List.of()),
          new Rule(
              "postgresql-one-key-is-bound",
              FAMILY,
              "Of several fitting indexes a key binds the oldest; only that one can't be "
                  + "dropped, and REINDEX CONCURRENTLY keeps it bound.",
              "all",
              "2BP01",
              List.of()),
          new Rule(
              "postgresql-dropped-column-takes-key",
              FAMILY,
              "Dropping a source column drops the whole key without a word.",
              "all",
              "the key is gone",
              List.of()),
          new Rule(
              "postgresql-names-stay",
              FAMILY,
              "A key keeps its name when tables and columns are renamed.",
              "all",
              "the old name",
              List.of()),
          RENAME_CONSTRAINT,
          new Rule(
              "postgresql-key-moves-with-schema",
              FAMILY,
              "A key goes with its source table to another schema.",
              "all",
              "the other schema",
              List.of()),
          new Rule(
              "postgresql-copies-of-tables-have-no-keys",
              FAMILY,
              "CREATE TABLE … LIKE INCLUDING ALL and CREATE TABLE AS never copy keys.",
              "all",
              "no key",
              List.of()),
          new Rule(
              "postgresql-tables-refer-to-themselves",
              FAMILY,
              "A table may refer to itself while it is made, also to a key declared "
                  + "later in it and to the very column of the key, but not to a table made "
                  + "later.",
              "all",
              "accepted; 42P01",
              List.of()));

  private Dropping() {}
}
