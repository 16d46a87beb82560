package dev.tenon.mysql.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** What is refused of a key's definition: names, tables, columns. */
final class Defining {
  private static final String LEFT_COPY =
      "5.7: a server that died while it copied a table left the copy, #sql-…, which no statement"
          + " shows, and its keys. Who has PROCESS is told of it by a check, and a plan of the same"
          + " key takes it away.";

  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "1005",
              "ER_CANT_CREATE_TABLE",
              "errno: 150|errno 150|errno:150|errno=150|incorrectly formed",
              "errno 150: InnoDB finds that the definition of a key does not fit the tables.",
              List.of(
                  "The types of a pair of columns differ, or their sign, character set or"
                      + " collation.",
                  "The referent table, or one of its columns, does not exist or is not InnoDB's.",
                  "No index of the referent table begins with the referent columns.",
                  "SET NULL on a column that can't be NULL."),
              "Read the reason: SHOW WARNINGS right after the statement, on its connection, or"
                  + " LATEST FOREIGN KEY ERROR in SHOW ENGINE INNODB STATUS.",
              List.of(
                  "mysql-types-differ",
                  "mysql-no-referenced-index",
                  "mysql-referent-missing",
                  "mysql-set-null-not-null")),
          new KnownError(
              "1005",
              "ER_CANT_CREATE_TABLE",
              "errno: 121|errno 121|errno:121|errno=121",
              "errno 121: the name of the key is taken in its schema.",
              List.of(
                  "Another table of the schema has a key of that name; letter case does not"
                      + " matter.",
                  "A table was renamed or restored, and its key has kept a name like t_ibfk_1.",
                  LEFT_COPY),
              "Choose another name, or none; information_schema.TABLE_CONSTRAINTS tells which"
                  + " table has it.",
              List.of("mysql-name-taken")),
          new KnownError(
              "1005",
              "ER_CANT_CREATE_TABLE",
              "can't create table",
              "The storage engine could not make the table; the number after errno says why.",
              List.of(
                  "errno 150: the definition of a key does not fit the tables.",
                  "errno 121: the name of a key is taken in the schema.",
                  "On NDB Cluster: the warnings hold the cluster's own error."),
              "Read SHOW WARNINGS right after the statement, on its connection.",
              List.of()),
          new KnownError(
              "1215",
              "ER_CANNOT_ADD_FOREIGN",
              "cannot add foreign key constraint",
              "The key can't be added, and the error itself does not say why.",
              List.of(
                  "5.7: nearly anything: the types of a pair differ, the referent table or column"
                      + " is missing or of another engine, no index of the referent table begins"
                      + " with the referent columns, SET NULL on a NOT NULL column, a virtual"
                      + " column, a partitioned referent table.",
                  "8.0 and newer: a temporary table, an index on a prefix of a source column, or"
                      + " an action that writes the base column of a STORED generated column.",
                  "On NDB Cluster: orphan rows, ON UPDATE CASCADE to a primary key, ON DELETE"
                      + " CASCADE on a table with BLOB or TEXT, or another spelling of a column."),
              "Read SHOW WARNINGS right after the statement, on its connection; on 5.7 also LATEST"
                  + " FOREIGN KEY ERROR in SHOW ENGINE INNODB STATUS. tenon check names the"
                  + " cause.",
              List.of(
                  "mysql-temporary-table",
                  "mysql-action-on-base-of-stored-column",
                  "mysql-set-default-refused",
                  "mysql-unfit-referent-not-adopted",
                  "mysql-reason-in-warnings")),
          new KnownError(
              "1022",
              "ER_DUP_KEY",
              "can't write; duplicate key in table",
              "5.7: the name of the key is taken in its schema.",
              List.of(
                  "Another table of the schema has a key of that name, in any letter case.",
                  LEFT_COPY),
              "Choose another name, or none.",
              List.of("mysql-name-taken")),
          new KnownError(
              "1823",
              "ER_FK_FAIL_ADD_SYSTEM",
              "failed to add the foreign key constraint … to system tables",
              "5.7: InnoDB can't enter the key into its dictionary.",
              List.of(
                  "Another table of the schema has a key of that name, in any letter case.",
                  LEFT_COPY),
              "Choose another name, or none.",
              List.of("mysql-name-taken")),
          new KnownError(
              "1826",
              "ER_FK_DUP_NAME",
              "duplicate foreign key constraint name",
              "The name of the key is taken in the schema of the source table.",
              List.of(
                  "A key of any table of the schema has it; neither letter case nor accents"
                      + " matter.",
                  "One ALTER TABLE drops the key and adds it again under the same name.",
                  "A renamed table takes a generated name, such as t_ibfk_1, along to a schema"
                      + " that has it.",
                  "A generated name meets one that somebody chose."),
              "Choose another name, or drop the old key in a statement of its own;"
                  + " information_schema.REFERENTIAL_CONSTRAINTS tells which table has it.",
              List.of(
                  "mysql-name-taken",
                  "mysql-dropped-name-not-free-yet",
                  "mysql-renamed-table-name-clash")),
          new KnownError(
              "1059",
              "ER_TOO_LONG_IDENT",
              "identifier name … is too long",
              "A name is longer than 64 characters.",
              List.of(
                  "The name of the key, or of its index.",
                  "The name that the server makes for a key without one: the table's name with"
                      + " _ibfk_1 (NDB Cluster: _fk_1) after it."),
              "Name the key, in at most 64 characters.",
              List.of("mysql-name-too-long", "mysql-generated-name-too-long")),
          new KnownError(
              "1061",
              "ER_DUP_KEYNAME",
              "duplicate key name",
              "The index that the server wants to make for the key would take a name that another"
                  + " index of the table has.",
              List.of(
                  "The key has the name of an index on other columns.",
                  "The index name given after FOREIGN KEY is taken."),
              "Choose another name for the key, or make an index on the source columns first.",
              List.of("mysql-index-name-taken")),
          new KnownError(
              "1280",
              "ER_WRONG_NAME_FOR_INDEX",
              "incorrect index name",
              "The name of the key is none for an index, and the server has to make one under it.",
              List.of("The key is called PRIMARY, or its name is empty or ends in a blank."),
              "Choose another name.",
              List.of("mysql-index-name-illegal")),
          new KnownError(
              "1060",
              "ER_DUP_FIELDNAME",
              "duplicate column name",
              "A column stands twice in one list.",
              List.of("The key lists a source column twice.", "The table defines it twice."),
              "List each column once.",
              List.of()),
          new KnownError(
              "1072",
              "ER_KEY_COLUMN_DOES_NOT_EXITS",
              "key column … doesn't exist in table",
              "A source column of the key is not in its table.",
              List.of("The column is misspelled, or not made yet."),
              "Write it as SHOW CREATE TABLE does, or add it first.",
              List.of("mysql-source-column-missing")),
          new KnownError(
              "3734",
              "ER_FK_NO_COLUMN_PARENT",
              "missing column … in the referenced table",
              "A referent column of the key is not in the referent table.",
              List.of(
                  "The column is misspelled, or not made yet.",
                  "With foreign_key_checks off a key waited for this table, and the table now"
                      + " made lacks the column."),
              "Write it as SHOW CREATE TABLE does, or add it first.",
              List.of("mysql-referenced-column-missing")),
          new KnownError(
              "1070",
              "ER_TOO_MANY_KEY_PARTS",
              "too many key parts specified",
              "The key has more columns than an index can have.",
              List.of("More than 16 columns."),
              "Refer to a shorter key.",
              List.of("mysql-too-many-columns")),
          new KnownError(
              "1239",
              "ER_WRONG_FK_DEF",
              "incorrect foreign key definition",
              "The two lists of columns do not belong together.",
              List.of(
                  "They differ in length.",
                  "The list of referent columns was left out. Before 9.0 it can't be; since then"
                      + " it means the PRIMARY KEY, where the referent table has one and"
                      + " foreign_key_checks is on."),
              "Write the referent columns, one for each source column.",
              List.of()),
          new KnownError(
              "1824",
              "ER_FK_CANNOT_OPEN_PARENT",
              "failed to open the referenced table",
              "The referent table can't be used.",
              List.of(
                  "It does not exist, or not in the schema that is meant.",
                  "Its name is spelled in another letter case.",
                  "It is a view, or of another storage engine than the source table.",
                  "It is created by a later statement of the same script."),
              "Create it first, with the engine of the source table; write its schema and name as"
                  + " SHOW TABLES does.",
              List.of("mysql-referent-missing", "mysql-referent-of-another-engine")),
          new KnownError(
              "1347",
              "ER_WRONG_OBJECT",
              "is not base table",
              "Only a table can have a key.",
              List.of("The source is a view."),
              "Add the key to the table below it.",
              List.of("mysql-source-is-a-view")),
          new KnownError(
              "3554",
              "ER_NO_SYSTEM_TABLE_ACCESS",
              "access to … table … is rejected",
              "The referent table belongs to the server's own dictionary.",
              List.of("The key refers to a system table, such as mysql.tables."),
              "Refer to a table of your own.",
              List.of("mysql-referent-of-the-dictionary")),
          new KnownError(
              "1044",
              "ER_DBACCESS_DENIED_ERROR",
              "access denied for user … to database",
              "The user may not do that in the schema.",
              List.of(
                  "The source table is one of information_schema or performance_schema, which nobody"
                      + " may alter.",
                  "The user has no privilege in the schema."),
              "Name a table of your own, or grant what is missing.",
              List.of("mysql-source-of-the-server")),
          new KnownError(
              "1142",
              "ER_TABLEACCESS_DENIED_ERROR",
              "references command denied",
              "The user may not refer to that table.",
              List.of(
                  "No REFERENCES privilege on the referent table, its schema or globally; one for"
                      + " columns only is not enough.",
                  "The table does not exist: without a privilege the server does not tell."),
              "GRANT REFERENCES ON schema.table TO the user.",
              List.of("mysql-references-privilege")),
          new KnownError(
              "1142",
              "ER_TABLEACCESS_DENIED_ERROR",
              "command denied to user … for table",
              "The user may not do that with a table of the key.",
              List.of(
                  "ALTER is missing on the source table.",
                  "REFERENCES is missing on the referent table.",
                  "CREATE, or INDEX for an index of its own, is missing."),
              "Grant what the message names on the table that it names.",
              List.of("mysql-source-privilege", "mysql-references-privilege")),
          new KnownError(
              "1100",
              "ER_TABLE_NOT_LOCKED",
              "was not locked with lock tables",
              "The session holds LOCK TABLES, and the other table of the key is not among them.",
              List.of("The key is added under LOCK TABLES that names the source table only."),
              "Lock the referent table too, or UNLOCK TABLES first.",
              List.of("mysql-referent-needs-lock")),
          new KnownError(
              "3978",
              "ER_FOREIGN_KEY_WITH_ATOMIC_CREATE_SELECT",
              "foreign key creation is not allowed with create table as select",
              "CREATE TABLE … SELECT takes no key.",
              List.of("The statement has both a SELECT and a FOREIGN KEY."),
              "Create the table with its key first, then INSERT … SELECT.",
              List.of()));

  private Defining() {}
}
