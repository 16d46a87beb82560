package dev.tenon.mysql.behaviour;

import dev.tenon.check.Rule;
import dev.tenon.mysql.type.Matching;
import java.util.List;

/** What ALTER TABLE meets where keys are. */
final class Altering {
  private static final String FAMILY = "altering";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "mysql-added-key-copies",
              FAMILY,
              "With foreign_key_checks on, a key is only added by copying the table, "
                  + "with writes blocked.",
              "all",
              "1846/0A000 for ALGORITHM=INPLACE and for LOCK=NONE",
              List.of()),
          new Rule(
              "mysql-checks-off-adds-unchecked",
              FAMILY,
              "With foreign_key_checks off, a key is added in place, with writes going "
                  + "on, and no row is looked at.",
              "all",
              "orphans are accepted",
              List.of()),
          new Rule(
              "mysql-error-names-copy",
              FAMILY,
              "When rows keep a key from being added, the error names the copy of the "
                  + "table, not the table.",
              "all",
              "1452/23000 with a table #sql-…",
              List.of()),
          new Rule(
              "mysql-copy-checks-rows-again",
              FAMILY,
              "A copying ALTER of a source table looks at the rows of the keys that are "
                  + "there.",
              Matching.BY_SERVER,
              "1452/23000 where there are orphans; accepted with foreign_key_checks off, "
                  + "and in place",
              List.of()),
          new Rule(
              "mysql-several-keys-at-once",
              FAMILY,
              "One ALTER can drop and add several keys and columns, also a key on a "
                  + "column that it adds.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "mysql-dropped-name-not-free-yet",
              FAMILY,
              "A key can't be replaced by one of the same name in the same ALTER.",
              "all",
              "5.7: 1022/23000; 8.0 and newer: 1826/HY000",
              List.of()),
          new Rule(
              "mysql-dropped-names-still-count",
              FAMILY,
              "A key dropped in the same ALTER still counts when a name is generated; "
                  + "dropped by an earlier one it does not.",
              "all",
              "the next number",
              List.of()),
          new Rule(
              "mysql-referent-needs-lock",
              FAMILY,
              "Under LOCK TABLES, adding a key needs the referent table locked as well, "
                  + "for reading at least.",
              "8.0 and newer",
              "1100/HY000",
              List.of()),
          new Rule(
              "mysql-small-alters-stay-free",
              FAMILY,
              "Adding columns and indexes, changing defaults and rebuilding stay "
                  + "possible in place, with writes going on, on both tables of a key.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "mysql-key-columns-keep-type",
              FAMILY,
              "The columns of a key keep their type, and a copying ALTER may not change "
                  + "their nullability or AUTO_INCREMENT either while foreign_key_checks is "
                  + "on.",
              "all",
              "1832/HY000 for source, 1833/HY000 for referent columns; 8.0.15 and newer: "
                  + "3780/HY000 where the types would differ",
              List.of()),
          new Rule(
              "mysql-key-columns-change-length",
              FAMILY,
              "A character column of a key may grow in place but not shrink.",
              "all",
              "1832/HY000; accepted with foreign_key_checks off",
              List.of()),
          new Rule(
              "mysql-charset-changed-side-by-side",
              FAMILY,
              "The character set of a key's columns is changed with foreign_key_checks "
                  + "off, one table after the other; in between, other changes are refused.",
              "all",
              "8.0.12 and older: 1832/HY000; 8.0.15 and newer: 3780/HY000",
              List.of()),
          new Rule(
              "mysql-cleared-columns-stay-nullable",
              FAMILY,
              "A column that a SET NULL key clears can't become NOT NULL, nor part of a "
                  + "primary key.",
              "all",
              "1830/HY000",
              List.of("actions-4")),
          new Rule(
              "mysql-no-stored-column-over-acting-key",
              FAMILY,
              "No STORED generated column can be added over a column that a key changes "
                  + "by an action; a VIRTUAL one can.",
              "all",
              "5.7: 1025/HY000; 8.0 and newer: 1215/HY000",
              List.of()),
          new Rule(
              "mysql-no-check-over-acting-key",
              FAMILY,
              "No CHECK can be added over a column that a key clears or updates by an action.",
              "8.0.16 and newer",
              "3823/HY000",
              List.of()),
          new Rule(
              "mysql-keys-always-enforced",
              FAMILY,
              "Keys are neither deferred nor switched off one by one.",
              "all",
              "1064/42000; 8.0.19 and newer: 3941/HY000 for NOT ENFORCED",
              List.of()),
          new Rule(
              "mysql-keyed-tables-not-partitioned",
              FAMILY,
              "A table at either end of a key can't be partitioned.",
              "all",
              "1506/HY000",
              List.of()),
          new Rule(
              "mysql-keyed-table-not-exchanged",
              FAMILY,
              "A table with keys can't be exchanged with a partition.",
              "all",
              "1740/HY000",
              List.of()),
          new Rule(
              "mysql-engine-stays",
              FAMILY,
              "A table at either end of a key keeps its storage engine, even if the same "
                  + "ALTER drops the key.",
              "all",
              "8.0.12 and older: 1217/23000; 8.0.15 and newer: 3776/HY000",
              List.of("conditions-8.1")),
          new Rule(
              "mysql-engine-changes-without-keys",
              FAMILY,
              "Once its keys are dropped by a statement before, a table can change its "
                  + "storage engine.",
              "all",
              "accepted",
              List.of("conditions-8.2")),
          new Rule(
              "mysql-non-standard-key-freezes-referent",
              FAMILY,
              "A key to columns that are not unique makes every ALTER and RENAME of the "
                  + "referent table fail, until the session turns "
                  + "restrict_fk_on_non_standard_key off and adds a unique index.",
              "8.4 and newer",
              "1553/HY000 at ALTER, 6125/HY000 at RENAME",
              List.of()));

  private Altering() {}
}
