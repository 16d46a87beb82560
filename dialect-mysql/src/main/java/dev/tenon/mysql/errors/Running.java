package dev.tenon.mysql.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** What is refused of rows, of the way in which an ALTER works, and for lack of a lock. */
final class Running {
  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "1452",
              "ER_NO_REFERENCED_ROW_2",
              "cannot add or update a child row: a foreign key constraint fails (",
              "A row of the source table has values that no row of the referent table has.",
              List.of(
                  "An INSERT or UPDATE wrote such a row: the referent row is missing, or comes"
                      + " later in the script.",
                  "A key is added, and rows that are there break it; the message then names a"
                      + " table #sql-….",
                  "9.6 and newer: any ALTER that copies a table with such rows.",
                  "ON UPDATE CASCADE of one key breaks another one on the same column."),
              "Find the rows (tenon check shows them with a query), then mend or remove them, or"
                  + " add the missing referent rows.",
              List.of(
                  "mysql-row-without-match",
                  "mysql-missing-row-refused",
                  "mysql-error-names-copy",
                  "mysql-copy-checks-rows-again")),
          new KnownError(
              "1451",
              "ER_ROW_IS_REFERENCED_2",
              "cannot delete or update a parent row: a foreign key constraint fails (",
              "Rows of the source table refer to the row that is to be deleted or changed.",
              List.of(
                  "The key has no action, RESTRICT or NO ACTION, or SET DEFAULT, which InnoDB"
                      + " does not carry out.",
                  "REPLACE deletes the row first.",
                  "A self-reference with ON UPDATE CASCADE or SET NULL: InnoDB restricts there.",
                  "The new value does not fit the source column."),
              "Delete or change the rows that refer to it first, or give the key an action.",
              List.of(
                  "mysql-restrict-refuses",
                  "mysql-no-action-restricts",
                  "mysql-self-update-restricts",
                  "mysql-replace-deletes-first",
                  "mysql-cascade-too-long")),
          new KnownError(
              "1216",
              "ER_NO_REFERENCED_ROW",
              "cannot add or update a child row: a foreign key constraint fails",
              "A row of the source table has values that no row of the referent table has.",
              List.of(
                  "As with 1452; the user may not see the referent table, so the message does not"
                      + " name the key."),
              "Look as a user who may read both tables; then mend the rows.",
              List.of("mysql-missing-row-refused", "mysql-error-names-key")),
          new KnownError(
              "1217",
              "ER_ROW_IS_REFERENCED",
              "cannot delete or update a parent row: a foreign key constraint fails",
              "A key of another table refers to what is to be deleted or changed.",
              List.of(
                  "5.7: DROP TABLE or DROP DATABASE of a referent table, TRUNCATE, or a change of"
                      + " its engine (that up to 8.0.12).",
                  "As with 1451; the user may not see the source table, so the message does not"
                      + " name the key."),
              "Drop the key, or the source table, first; rows that refer to a row go before it.",
              List.of("mysql-referent-not-dropped", "mysql-engine-stays", "mysql-error-names-key")),
          new KnownError(
              "1761",
              "ER_FOREIGN_DUPLICATE_KEY_WITH_CHILD_INFO",
              "foreign key constraint for table … would lead to a duplicate entry in table",
              "ON UPDATE CASCADE would give two rows of the source table the same unique key.",
              List.of("A UNIQUE or PRIMARY KEY of the source table holds the key's column."),
              "Change or remove the row that is in the way first.",
              List.of("mysql-cascade-meets-duplicate")),
          new KnownError(
              "1762",
              "ER_FOREIGN_DUPLICATE_KEY_WITHOUT_CHILD_INFO",
              "would lead to a duplicate entry in a child table",
              "ON UPDATE CASCADE would give two rows of a source table the same unique key.",
              List.of("A UNIQUE or PRIMARY KEY of a source table holds the key's column."),
              "Change or remove the row that is in the way first.",
              List.of("mysql-cascade-meets-duplicate")),
          new KnownError(
              "3008",
              "ER_FK_DEPTH_EXCEEDED",
              "foreign key cascade delete/update exceeds max depth",
              "InnoDB follows cascades through 14 tables or rows, not through 15.",
              List.of(
                  "A chain of keys with CASCADE or SET NULL is that long.",
                  "A self-reference with ON DELETE CASCADE holds a tree that deep."),
              "Delete from the far end of the chain, level by level.",
              List.of("mysql-cascades-stop-at-15")),
          new KnownError(
              "6575",
              "ER_FK_MAX_TABLES_IN_CASCADE_CHAIN_EXCEEDED",
              "max tables limit",
              "9.7 and newer: cascades that fire triggers reach too many tables.",
              List.of("More than 30 tables, those of the triggers counted."),
              "Do part of it by statements of your own.",
              List.of("mysql-cascades-fire-no-triggers")),
          new KnownError(
              "6576",
              "ER_FK_CASCADE_TRIGGER_UPDATING_FK_COLUMNS_NOT_SUPPORTED",
              "updating a foreign key column … trigger … cascade",
              "9.7 and newer: a trigger that a cascade fires may not change a column of a key.",
              List.of("A BEFORE UPDATE trigger of the source table sets such a column."),
              "Take that out of the trigger.",
              List.of("mysql-cascades-fire-no-triggers")),
          new KnownError(
              "6577",
              "ER_CANT_UPDATE_USED_TABLE_IN_FK_CASCADE",
              "in a foreign key cascade action",
              "9.7 and newer: a cascade would change a table that the statement, a function or a"
                  + " trigger is using.",
              List.of("A trigger or function changes a table whose keys cascade back."),
              "Take that out of the trigger or function.",
              List.of("mysql-cascades-fire-no-triggers")),
          new KnownError(
              "1205",
              "ER_LOCK_WAIT_TIMEOUT",
              "lock wait timeout exceeded",
              "The statement waited too long for another transaction; it changed nothing, except"
                  + " perhaps on NDB Cluster.",
              List.of(
                  "A transaction that is still open has read or written the source or the referent"
                      + " table: a change of a key waits for its end (lock_wait_timeout).",
                  "A row of either table is locked by another transaction"
                      + " (innodb_lock_wait_timeout).",
                  "On NDB Cluster an ALTER that ends so may have added or dropped the key: look."),
              "End that transaction (performance_schema.metadata_locks names it), and try again.",
              List.of()),
          new KnownError(
              "1213",
              "ER_LOCK_DEADLOCK",
              "deadlock found when trying to get lock",
              "Two transactions waited for each other, and this one was rolled back.",
              List.of(
                  "The check of a key locks the referent row: other transactions lock the same rows"
                      + " in another order."),
              "Try again; write both tables in the same order everywhere.",
              List.of()),
          new KnownError(
              "1725",
              "ER_TABLE_IN_FK_CHECK",
              "table is being used in foreign key check",
              "A change of a table meets a check of a key that is running.",
              List.of("Another session writes rows that a key checks against the table."),
              "Try again.",
              List.of()),
          new KnownError(
              "1846",
              "ER_ALTER_OPERATION_NOT_SUPPORTED_REASON",
              "adding foreign keys needs foreign_key_checks=off",
              "With foreign_key_checks on, a key is only added by copying the table, so that the"
                  + " rows are looked at.",
              List.of("The statement asks for ALGORITHM=INPLACE or INSTANT, or LOCK=NONE."),
              "Leave ALGORITHM and LOCK out, or say ALGORITHM=COPY, LOCK=SHARED.",
              List.of("mysql-added-key-copies")),
          new KnownError(
              "1846",
              "ER_ALTER_OPERATION_NOT_SUPPORTED_REASON",
              "columns participating in a foreign key are renamed|altering name of a field being"
                  + " referenced",
              "A column of a key can't be renamed in that way.",
              List.of(
                  "The ALTER also does something that needs a copy of the table.",
                  "On NDB Cluster a column of a key can't be renamed at all."),
              "Rename the column in a statement of its own; on NDB Cluster drop the key first.",
              List.of("mysql-key-columns-renamed-in-place")),
          new KnownError(
              "1846",
              "ER_ALTER_OPERATION_NOT_SUPPORTED_REASON",
              "is not supported. reason: … try",
              "The statement asks for a way of working that this change can't be done in.",
              List.of(
                  "ALGORITHM or LOCK is stricter than the change allows; copying a table takes at"
                      + " least LOCK=SHARED."),
              "Do what the message proposes after 'Try', or leave ALGORITHM and LOCK out.",
              List.of("mysql-added-key-copies")),
          new KnownError(
              "1845",
              "ER_ALTER_OPERATION_NOT_SUPPORTED",
              "is not supported for this operation. try",
              "The statement asks for a way of working that this change can't be done in.",
              List.of(
                  "ALGORITHM=INSTANT: no key is added or dropped so.",
                  "On NDB Cluster LOCK=NONE: a key is never added or dropped so."),
              "Do what the message proposes after 'Try', or leave ALGORITHM and LOCK out.",
              List.of("mysql-added-key-copies", "mysql-key-dropped-in-place")));

  private Running() {}
}
