package dev.tenon.mysql.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** What is refused of tables, columns and indexes because a key needs them. */
final class Changing {
  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "1025",
              "ER_ERROR_ON_RENAME",
              "error on rename of … errno: 150|error on rename of … errno 150",
              "An ALTER made a new copy of the table, to which a key does not fit.",
              List.of(
                  "It drops the index that the key needs.",
                  "It changes the type of a column of the key.",
                  "It adds a STORED generated column made from a column that an action writes.",
                  "Old releases: DROP FOREIGN KEY of a key that is not there."),
              "Drop the key first, or leave that part out.",
              List.of("mysql-key-columns-keep-type", "mysql-no-stored-column-over-acting-key")),
          new KnownError(
              "1025",
              "ER_ERROR_ON_RENAME",
              "error on rename of",
              "The server could not put the new copy of a table in the old one's place.",
              List.of(
                  "errno 150: a key does not fit the new copy.",
                  "errno 152: DROP FOREIGN KEY of a key that is not there, or a key needs what"
                      + " is taken away.",
                  "errno 121: the name of a key is taken."),
              "Read LATEST FOREIGN KEY ERROR in SHOW ENGINE INNODB STATUS.",
              List.of()),
          new KnownError(
              "1050",
              "ER_TABLE_EXISTS_ERROR",
              "table '… already exists",
              "A table of that name is there; in 5.7 also: a key of the renamed table has a name"
                  + " that is taken in the new schema.",
              List.of(
                  "The table exists.",
                  "5.7: RENAME TABLE to another schema where a key of the same name is."),
              "Where no such table is there: drop the key, rename the table, add the key under"
                  + " another name.",
              List.of("mysql-renamed-table-name-clash")),
          new KnownError(
              "1091",
              "ER_CANT_DROP_FIELD_OR_KEY",
              "can't drop …; check that|check that column/key exists",
              "What is to be dropped is not there.",
              List.of(
                  "The table has no key of that name; the server's own are called t_ibfk_1"
                      + " (NDB Cluster: t_fk_1).",
                  "The key is the other table's: DROP FOREIGN KEY goes to the source table.",
                  "The name is that of the index, not of the key."),
              "Look the name up: information_schema.REFERENTIAL_CONSTRAINTS, or tenon inspect.",
              List.of("mysql-unknown-key-not-dropped", "mysql-key-dropped-twice")),
          new KnownError(
              "3940",
              "ER_CONSTRAINT_NOT_FOUND",
              "constraint '…' does not exist",
              "DROP CONSTRAINT or ALTER CONSTRAINT finds none of that name on the table.",
              List.of("The name is another, or the constraint is another table's."),
              "Look the name up: information_schema.TABLE_CONSTRAINTS, or tenon inspect.",
              List.of("mysql-drop-constraint")),
          new KnownError(
              "3939",
              "ER_MULTIPLE_CONSTRAINTS_WITH_SAME_NAME",
              "multiple constraints with the name",
              "Constraints of several kinds have that name, so DROP CONSTRAINT does not know which.",
              List.of("A key, a CHECK constraint or a unique key share the name."),
              "Say DROP FOREIGN KEY, DROP CHECK or DROP INDEX.",
              List.of("mysql-drop-constraint", "mysql-checks-have-names-of-their-own")),
          new KnownError(
              "3941",
              "ER_ALTER_CONSTRAINT_ENFORCEMENT_NOT_SUPPORTED",
              "altering constraint enforcement is not supported",
              "Only CHECK constraints can be NOT ENFORCED; a key always is enforced.",
              List.of("ALTER CONSTRAINT … [NOT] ENFORCED names a key."),
              "Drop the key, where it is not to be enforced.",
              List.of("mysql-keys-always-enforced")),
          new KnownError(
              "1553",
              "ER_DROP_INDEX_FK",
              "cannot drop index '<unknown key name>'",
              "8.4 and newer: the table is referred to by a key on columns that are no unique"
                  + " key, and every ALTER of it is refused.",
              List.of(
                  "restrict_fk_on_non_standard_key is on, and a key that an older server took"
                      + " refers to this table."),
              "Drop that key, add a UNIQUE key of exactly the referent columns, add the key again.",
              List.of("mysql-referent-frozen", "mysql-non-standard-key-freezes-referent")),
          new KnownError(
              "1553",
              "ER_DROP_INDEX_FK",
              "cannot drop index … needed in a foreign key constraint",
              "A key needs that index, and no other one serves in its place.",
              List.of(
                  "It is the only index that begins with the source columns of a key.",
                  "It is the only one that serves a key of another table that refers here.",
                  "On NDB Cluster: a key is tied to one index, whatever others are there."),
              "Drop the key first, or add an index that serves in the same ALTER TABLE.",
              List.of("mysql-index-in-use-not-dropped", "mysql-other-key-takes-over")),
          new KnownError(
              "1701",
              "ER_TRUNCATE_ILLEGAL_FK",
              "cannot truncate a table referenced in a foreign key constraint (",
              "A table that another one refers to can't be truncated, even when both are empty.",
              List.of("A key of another table refers to it."),
              "DELETE the rows, or drop the key, truncate and add it again.",
              List.of("mysql-referent-not-truncated")),
          new KnownError(
              "3730",
              "ER_FK_CANNOT_DROP_PARENT",
              "cannot drop table … referenced by a foreign key constraint",
              "A table, or a schema, can't be dropped while a table that stays refers to it.",
              List.of("A key of the table that the message names refers to it."),
              "Drop the key, or both tables in one DROP TABLE.",
              List.of("mysql-referent-not-dropped", "mysql-schema-of-referent-not-dropped")),
          new KnownError(
              "3776",
              "ER_FK_CANNOT_CHANGE_ENGINE",
              "cannot change table's storage engine because",
              "The engine of a table with keys, or referred to, can't be changed.",
              List.of("The table has a key, or a key refers to it."),
              "Drop the key in a statement of its own, change the engine, add the key again.",
              List.of("mysql-engine-stays")),
          new KnownError(
              "1829",
              "ER_FK_COLUMN_CANNOT_DROP_CHILD",
              "cannot drop column … needed in a foreign key constraint … of table",
              "A key of another table refers to that column.",
              List.of("The column is one of the referent columns of a key."),
              "Drop that key first.",
              List.of("mysql-key-columns-not-dropped")),
          new KnownError(
              "1828",
              "ER_FK_COLUMN_CANNOT_DROP",
              "cannot drop column … needed in a foreign key constraint",
              "A key of the table needs that column.",
              List.of("The column is one of the source columns of a key."),
              "Drop the key, in the same ALTER TABLE or before.",
              List.of("mysql-key-columns-not-dropped")),
          new KnownError(
              "1833",
              "ER_FK_COLUMN_CANNOT_CHANGE_CHILD",
              "cannot change column … used in a foreign key constraint … of table",
              "A key of another table refers to that column, and the change does not leave it as it"
                  + " is.",
              List.of(
                  "The column's type changes, or it becomes AUTO_INCREMENT or NOT NULL.",
                  "The table is copied, which foreign_key_checks forbids for such a change."),
              "Drop that key, change the columns on both sides, add it again.",
              List.of("mysql-key-columns-keep-type")),
          new KnownError(
              "1832",
              "ER_FK_COLUMN_CANNOT_CHANGE",
              "cannot change column … used in a foreign key constraint",
              "A key of the table is on that column, and the change does not leave it as it is.",
              List.of(
                  "The column's type, character set or length changes, or it becomes NOT NULL.",
                  "The table is copied, which foreign_key_checks forbids for such a change."),
              "Drop the key, change the columns on both sides, add it again.",
              List.of("mysql-key-columns-keep-type", "mysql-key-columns-change-length")),
          new KnownError(
              "1834",
              "ER_FK_CANNOT_DELETE_PARENT",
              "cannot delete rows from table which is parent in a foreign key constraint",
              "The rows of a table that another one refers to can't be removed that way.",
              List.of("A key of another table refers to the table."),
              "DELETE the rows that nothing refers to, or drop the key first.",
              List.of()),
          new KnownError(
              "1831",
              "ER_DUP_INDEX",
              "duplicate index … defined on the table",
              "A note: two indexes of the table have the same columns.",
              List.of("An index was made for a key on columns that had one already."),
              "Drop one of them; the key keeps the other.",
              List.of()),
          new KnownError(
              "1807",
              "ER_DISCARD_FK_CHECKS_RUNNING",
              "foreign key check running on table … discard",
              "The table's file can't be taken away while keys are checked on it.",
              List.of("DISCARD TABLESPACE meets a statement that checks a key."),
              "Try again when that statement has ended.",
              List.of("mysql-tablespace-of-referent-kept")));

  private Changing() {}
}
