package dev.tenon.mysql.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What statements about rows meet. */
final class Running {
  private static final String FAMILY = "running";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "mysql-missing-row-refused",
              FAMILY,
              "An INSERT or UPDATE that refers to a row that is not there is refused; "
                  + "NULL refers to none.",
              "all",
              "1452/23000",
              List.of("actions-8")),
          new Rule(
              "mysql-rows-of-one-table",
              FAMILY,
              "In a key from a table to itself the source rows are rows of that table: a "
                  + "cascade runs down the tree, and a row may refer to itself.",
              "all",
              "as between two tables; the table can be dropped",
              List.of("conditions-4.1", "conditions-4.3")),
          new Rule(
              "mysql-checked-row-by-row",
              FAMILY,
              "Keys are checked row by row while a statement runs: swapping two referent "
                  + "keys, or inserting a row before the one that it refers to, fails within "
                  + "one statement and within one transaction.",
              "all",
              "1451/23000 or 1452/23000",
              List.of("actions-6")),
          new Rule(
              "mysql-nulls-refer-to-nothing",
              FAMILY,
              "A row with NULL in any column of the key refers to nothing and is not checked.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "mysql-match-is-not-enforced",
              FAMILY,
              "MATCH FULL is not enforced nor shown by SHOW CREATE TABLE, so that a dump "
                  + "loses it.",
              "all; information_schema shows it from 8.0 on",
              "partly NULL rows are accepted",
              List.of()),
          new Rule(
              "mysql-match-forgets-actions",
              FAMILY,
              "A MATCH clause makes 5.7 forget the actions that follow it.",
              "5.7; from 8.0 on the actions act",
              "5.7: 1451/23000 in spite of ON DELETE CASCADE",
              List.of()),
          new Rule(
              "mysql-error-names-key",
              FAMILY,
              "The error for a refused row names source table, key, columns and "
                  + "referent, the other schema included.",
              "all, to users who may see both tables",
              "1452/23000 with the key in parentheses",
              List.of()),
          new Rule(
              "mysql-ignore-skips-rows",
              FAMILY,
              "INSERT IGNORE and DELETE IGNORE leave out the rows that break a key and warn.",
              "all",
              "warnings 1452 and 1451",
              List.of()),
          new Rule(
              "mysql-replace-deletes-first",
              FAMILY,
              "REPLACE of a row that is referred to deletes it first, even when its key "
                  + "stays: cascades delete the source rows, other keys refuse. Newer servers "
                  + "see that the key stays.",
              "before 9.6; from 9.6 on (not with innodb_native_foreign_keys) the source "
                  + "rows stay",
              "up to 8.4: 1451/23000, or the source rows are gone",
              List.of()),
          new Rule(
              "mysql-every-referred-row-counts",
              FAMILY,
              "Where a key refers to columns that are not unique, each referent row "
                  + "counts alone: deleting one of two equal rows is refused, or cascades.",
              "all; 8.4 and newer with restrict_fk_on_non_standard_key off",
              "1451/23000, or the source rows are gone",
              List.of()),
          new Rule(
              "mysql-checks-off-nothing-acts",
              FAMILY,
              "With foreign_key_checks off, rows are neither checked nor changed by any key.",
              "all",
              "orphans are left and accepted",
              List.of()),
          new Rule(
              "mysql-checks-on-again-trusts",
              FAMILY,
              "Turning foreign_key_checks on again looks at no row: orphans stay, and "
                  + "their other columns can be changed.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "mysql-letter-case-is-a-new-key",
              FAMILY,
              "Values match by the collation of the columns, yet an update that only "
                  + "changes letter case counts as a new key.",
              "all",
              "1451/23000 with NO ACTION; ON UPDATE CASCADE writes the new spelling",
              List.of()),
          new Rule(
              "mysql-missing-referent-refuses-rows",
              FAMILY,
              "A key whose referent table does not exist refuses every row that is not NULL.",
              "all",
              "1452/23000",
              List.of()),
          new Rule(
              "mysql-orphan-cannot-change-primary-key",
              FAMILY,
              "A row that refers to nothing can't change its primary key, though its "
                  + "other columns.",
              "before 9.6",
              "1452/23000",
              List.of()));

  private Running() {}
}
