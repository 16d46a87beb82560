package dev.tenon.postgres.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** What is refused of rows, of what keys depend on, and for the sake of locks. */
final class Running {
  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "23503",
              "foreign_key_violation",
              "removing partition … violates foreign key constraint",
              "A partition can't be detached while rows elsewhere refer to its rows.",
              List.of("DETACH PARTITION of a partition that a key reaches."),
              "Delete or change the rows that refer to it first.",
              List.of("postgresql-referent-partition-held")),
          new KnownError(
              "23503",
              "foreign_key_violation",
              "insert or update on table … violates foreign key constraint … match full",
              "MATCH FULL does not take a row in which some source columns are NULL and others are"
                  + " not.",
              List.of("Such a row is written, or is there when the key is added."),
              "Set all of them or none.",
              List.of("postgresql-match-full-nulls", "postgresql-match-full-mixes-no-nulls")),
          new KnownError(
              "23503",
              "foreign_key_violation",
              "insert or update on table … violates foreign key constraint",
              "A row of the source table has values that no row of the referent table has.",
              List.of(
                  "An INSERT or UPDATE wrote such a row: the referent row is missing, not committed"
                      + " yet, or comes later in the script.",
                  "A key is added or validated, and rows that are there break it.",
                  "SET DEFAULT chose a value that the referent table does not have.",
                  "REPEATABLE READ: the referent row is newer than the transaction's snapshot."),
              "DETAIL names the values of the first such row; tenon check shows them all with a"
                  + " query. Mend or remove them, or add the missing referent rows.",
              List.of(
                  "postgresql-orphan-rows",
                  "postgresql-missing-row-refused",
                  "postgresql-set-default-needs-row",
                  "postgresql-snapshots-and-keys")),
          new KnownError(
              "23503",
              "foreign_key_violation",
              "update or delete on table … violates foreign key constraint",
              "Rows of the source table refer to the row that is to be deleted or changed.",
              List.of("The key has NO ACTION, or (17 and older) RESTRICT."),
              "Delete or change the rows that refer to it first, or give the key an action.",
              List.of("postgresql-no-action-waits", "postgresql-restrict-code")),
          new KnownError(
              "23503",
              "foreign_key_violation",
              "",
              "Rows would break a key.",
              List.of(
                  "A row of the source table has values that no row of the referent table has.",
                  "A row that others refer to is to be deleted or changed."),
              "Read the message's DETAIL: it names the values.",
              List.of(
                  "postgresql-orphan-rows",
                  "postgresql-missing-row-refused",
                  "postgresql-no-action-waits")),
          new KnownError(
              "23001",
              "restrict_violation",
              "violates restrict setting of foreign key constraint",
              "Rows of the source table refer to the row that is to be deleted or changed.",
              List.of("The key has RESTRICT (18 and newer say so with this code)."),
              "Delete or change the rows that refer to it first, or take another action.",
              List.of("postgresql-restrict-code", "postgresql-restrict-does-not-wait")),
          new KnownError(
              "23502",
              "not_null_violation",
              "null value in column … violates not-null constraint|domain … does not allow null"
                  + " values",
              "A column that can't be NULL would become NULL.",
              List.of(
                  "A key's ON DELETE or ON UPDATE SET NULL writes a NOT NULL column: PostgreSQL"
                      + " takes such a key and refuses the DELETE.",
                  "SET DEFAULT on a NOT NULL column without a default.",
                  "An INSERT or UPDATE of the row itself."),
              "Let the column be NULL, or take another action.",
              List.of(
                  "postgresql-set-null-on-not-null",
                  "postgresql-set-null-meets-not-null",
                  "postgresql-set-default-on-not-null")),
          new KnownError(
              "428C9",
              "generated_always",
              "can only be updated to default|cannot insert a non-default value",
              "An identity column GENERATED ALWAYS is only written by the server.",
              List.of("A key's ON UPDATE CASCADE, SET NULL or ON DELETE SET NULL writes it."),
              "Take GENERATED BY DEFAULT, or RESTRICT or NO ACTION.",
              List.of("postgresql-writes-always-identity", "postgresql-identity-not-updated")),
          new KnownError(
              "2BP01",
              "dependent_objects_still_exist",
              "cannot drop … because other objects depend on it|cannot drop … requires it",
              "A key, or something else, depends on what is to be dropped.",
              List.of(
                  "A key of another table refers to the table, column, constraint or index.",
                  "A partitioned table has it: act there."),
              "Drop the key first; CASCADE drops it along with all that depends.",
              List.of(
                  "postgresql-referent-not-dropped",
                  "postgresql-referent-partition-held",
                  "postgresql-key-not-swapped-in-one")),
          new KnownError(
              "55000",
              "object_not_in_prerequisite_state",
              "cannot use a deferrable",
              "The referent columns are unique only when a transaction ends.",
              List.of("Their PRIMARY KEY or UNIQUE constraint is DEFERRABLE."),
              "Add a unique index or constraint on them that is not, and name the columns.",
              List.of("postgresql-key-deferrable")),
          new KnownError(
              "55000",
              "object_not_in_prerequisite_state",
              "cannot validate not enforced constraint",
              "A key that is NOT ENFORCED can't be validated.",
              List.of("VALIDATE CONSTRAINT names such a key."),
              "ALTER CONSTRAINT … ENFORCED, or drop it and add it NOT VALID.",
              List.of("postgresql-validate")),
          new KnownError(
              "55000",
              "object_not_in_prerequisite_state",
              "cannot alter constraint … on relation",
              "The key of a partition belongs to the partitioned table.",
              List.of("ALTER CONSTRAINT names the partition."),
              "Name the partitioned table.",
              List.of("postgresql-keys-of-partitions-fixed")),
          new KnownError(
              "55000",
              "object_not_in_prerequisite_state",
              "",
              "Something is not in a state in which this can be done.",
              List.of(
                  "The key refers to a DEFERRABLE unique constraint.",
                  "VALIDATE of a key that is NOT ENFORCED; ALTER of a partition's key."),
              "Refer to a constraint that is not deferrable; act on the partitioned table.",
              List.of("postgresql-key-deferrable", "postgresql-keys-of-partitions-fixed")),
          new KnownError(
              "55006",
              "object_in_use",
              "because it has pending trigger events",
              "The same transaction has changed rows whose deferred keys are not checked yet.",
              List.of("Rows were written under a DEFERRABLE key before the ALTER TABLE."),
              "SET CONSTRAINTS ALL IMMEDIATE first, or alter in a transaction of its own.",
              List.of("postgresql-pending-checks-block-alter")),
          new KnownError(
              "55006",
              "object_in_use",
              "being used by active queries in this session",
              "The same session is still reading the table.",
              List.of("A cursor or result set of the table is open."),
              "Close it first.",
              List.of("postgresql-pending-checks-block-alter")),
          new KnownError(
              "55006",
              "object_in_use",
              "",
              "The same session is using the table.",
              List.of("Deferred keys are not checked yet.", "A cursor of the table is open."),
              "SET CONSTRAINTS ALL IMMEDIATE, close cursors, or use a fresh transaction.",
              List.of("postgresql-pending-checks-block-alter")),
          new KnownError(
              "25006",
              "read_only_sql_transaction",
              "in a read-only transaction|during recovery",
              "Nothing can be changed in this transaction.",
              List.of(
                  "The server is a standby.",
                  "The transaction, the session or the database is set read-only."),
              "Connect to the primary, in a transaction that writes.",
              List.of("postgresql-read-only")),
          new KnownError(
              "25001",
              "active_sql_transaction",
              "cannot run inside a transaction block",
              "The statement can't be part of a transaction.",
              List.of("CREATE INDEX CONCURRENTLY, as for the source columns of a key."),
              "Send it by itself, with autocommit.",
              List.of("postgresql-index-of-partitioned-not-concurrent")),
          new KnownError(
              "55P03",
              "lock_not_available",
              "due to lock timeout|could not obtain lock",
              "A lock was not to be had in time; nothing was changed.",
              List.of("A transaction that is still open has read or written one of the tables."),
              "Try again later; pg_locks and pg_stat_activity name who holds it.",
              List.of()),
          new KnownError(
              "57014",
              "query_canceled",
              "due to statement timeout|due to user request",
              "The statement was stopped; nothing was changed.",
              List.of(
                  "statement_timeout is too short for looking at all rows of the source table.",
                  "Somebody cancelled it."),
              "Add the key NOT VALID, and VALIDATE it with a longer timeout.",
              List.of()),
          new KnownError(
              "40P01",
              "deadlock_detected",
              "deadlock detected",
              "Two transactions waited for each other, and this one was rolled back.",
              List.of(
                  "Adding a key locks the source table, then the referent: others wrote them in"
                      + " the other order."),
              "Try again; LOCK TABLE the referent first.",
              List.of()),
          new KnownError(
              "40001",
              "serialization_failure",
              "could not serialize access",
              "Another transaction changed what this one has seen.",
              List.of("REPEATABLE READ or SERIALIZABLE, and a referent row was changed since."),
              "Run the transaction again.",
              List.of("postgresql-snapshots-and-keys")));

  private Running() {}
}
