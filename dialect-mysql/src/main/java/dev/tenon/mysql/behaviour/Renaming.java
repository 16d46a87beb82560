package dev.tenon.mysql.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What becomes of keys when tables and columns get other names or fellows. */
final class Renaming {
  private static final String FAMILY = "renaming";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "mysql-renamed-table-renames-keys",
              FAMILY,
              "Renaming a table renames those of its keys whose name is the old table's "
                  + "with _ibfk_ and anything behind it.",
              "all",
              "the name begins with the new table's",
              List.of()),
          new Rule(
              "mysql-renamed-table-name-clash",
              FAMILY,
              "A table can't be renamed or moved when a key's name, renamed or not, is "
                  + "taken in the schema that it goes to.",
              "all",
              "5.7: 1050/42S01; 8.0 and newer: 1826/HY000",
              List.of()),
          new Rule(
              "mysql-keys-follow-referent",
              FAMILY,
              "Keys follow a renamed or moved referent table; a new table under the old "
                  + "name is not referred to.",
              "all",
              "the key refers to the table by its new name",
              List.of()),
          new Rule(
              "mysql-missing-referent-adopted",
              FAMILY,
              "Creating a table that a key waits for makes the key work, both ways.",
              "all; 8.0.15 does not miss referent rows that are deleted, nor does 8.0.12 if the "
                  + "table came by RENAME",
              "1451/23000 from then on",
              List.of()),
          new Rule(
              "mysql-unfit-referent-not-adopted",
              FAMILY,
              "A table that a key waits for can't be created with other types or without "
                  + "a fitting key.",
              "all",
              "with foreign_key_checks on 1215/HY000 (8.0.15: the exact error), off: 5.7 "
                  + "1215/HY000, 8.0.12 accepted, 8.0.15 and newer 3780/HY000",
              List.of()),
          new Rule(
              "mysql-copies-of-tables-have-no-keys",
              FAMILY,
              "CREATE TABLE … LIKE copies the index of a key, not the key.",
              "all",
              "no key",
              List.of()),
          new Rule(
              "mysql-key-columns-renamed-in-place",
              FAMILY,
              "Columns of a key are renamed in place and the key follows; a copying "
                  + "ALTER refuses.",
              "all",
              "1846/0A000 with ALGORITHM=COPY",
              List.of()),
          new Rule(
              "mysql-dump-of-non-standard-key-not-loaded",
              FAMILY,
              "A dump with a key to columns that are not unique can't be loaded unless "
                  + "restrict_fk_on_non_standard_key is off.",
              "8.4 and newer",
              "6125/HY000 at whichever table comes second",
              List.of()),
          new Rule(
              "mysql-forgotten-keys-stay-forgotten",
              FAMILY,
              "A key defined on a table of an engine without keys does not come when the table "
                  + "becomes InnoDB.",
              "all",
              "no key",
              List.of()));

  private Renaming() {}
}
