package dev.tenon.ndb.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** The cluster's own numbers, as in {@code Got error 21033 '…' from NDB}. */
final class Cluster {
  private static final String SYMBOL = "of NDB Cluster";

  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "21033",
              SYMBOL,
              "create foreign key failed in ndb - no parent row found",
              "The key can't be added: rows of the source table refer to rows that are missing.",
              List.of(
                  "Rows that are there break the key; an ALTER in place says so with 1215, one that"
                      + " copies with 1452."),
              "Find the rows (tenon check shows them with a query), then mend or remove them, or"
                  + " add the missing referent rows.",
              List.of("ndb-rows-unmatched", "ndb-added-key-checks-rows")),
          new KnownError(
              "21000",
              SYMBOL,
              "parent key is primary key and on-update-cascade is not allowed",
              "The referent columns are the PRIMARY KEY, and NDB never changes one in place.",
              List.of(
                  "ON UPDATE CASCADE to a primary key, in any order of its columns.",
                  "The referent table has no PRIMARY KEY, and the key refers to its first UNIQUE"
                      + " NOT NULL key, which NDB took for one."),
              "Leave ON UPDATE CASCADE out, or refer to a UNIQUE key that is not the primary one.",
              List.of("ndb-cascade-on-primary-key")),
          new KnownError(
              "21034",
              SYMBOL,
              "child table has blob or text column and on-delete-cascade is not allowed",
              "NDB can't delete rows with BLOB parts by a cascade.",
              List.of(
                  "ON DELETE CASCADE on a table with a BLOB, TEXT, JSON or GEOMETRY column.",
                  "Such a column is added to a table that has such a key."),
              "Take another action, or VARCHAR and VARBINARY columns.",
              List.of("ndb-cascade-with-blob", "ndb-cascade-forbids-blobs")),
          new KnownError(
              "21090",
              SYMBOL,
              "name contains invalid character (/)",
              "NDB takes no '/' in the name of a key.",
              List.of(
                  "The name has one.",
                  "The key has no name, and the table's has one: the server makes t_fk_1 of it."),
              "Choose a name without '/'.",
              List.of("ndb-slash-in-name")),
          longIndexName("4248", "trigger/index name invalid"),
          longIndexName("4241", "index name too long"),
          new KnownError(
              "21080",
              SYMBOL,
              "drop table not allowed in ndb - referenced by foreign key",
              "A key of another table refers to the table that is to be dropped.",
              List.of("DROP TABLE names the referent table before the source table."),
              "Name the source table first, or drop the key.",
              List.of("ndb-source-first-at-once")),
          new KnownError(
              "21081",
              SYMBOL,
              "drop index not allowed in ndb - used as parent index",
              "A key of another table refers by this index; another one does not take its place.",
              List.of("The index is the unique key that the referent columns make."),
              "Drop the key first, or let the same ALTER TABLE add a key in its place.",
              List.of("ndb-tied-to-unique-key", "ndb-index-in-use-not-dropped")),
          new KnownError(
              "21082",
              SYMBOL,
              "drop index not allowed in ndb - used as child index",
              "A key of the table uses this index; another one does not take its place.",
              List.of(
                  "The key is dropped in the same ALTER TABLE: NDB takes that only when it copies"
                      + " the table."),
              "Drop the key in a statement of its own first.",
              List.of("ndb-key-and-index-not-dropped-at-once", "ndb-index-in-use-not-dropped")),
          new KnownError(
              "255",
              SYMBOL,
              "foreign key constraint violated: no parent row found",
              "A row of the source table has values that no row of the referent table has.",
              List.of(
                  "An INSERT or UPDATE wrote such a row. With NO ACTION on both events it is only"
                      + " looked at on COMMIT, which then fails and takes everything back.",
                  "An ALTER copies a table with such rows."),
              "Write the referent row first, in the same transaction at the latest.",
              List.of("ndb-rows-unmatched", "ndb-no-action-waits", "ndb-copy-checks-rows-again")),
          new KnownError(
              "256",
              SYMBOL,
              "foreign key constraint violated: referenced row exists",
              "Rows of the source table refer to the row that is to be deleted or changed.",
              List.of(
                  "The key has RESTRICT or SET DEFAULT, or NO ACTION and COMMIT finds such rows.",
                  "The PRIMARY KEY of the referent row changes: NDB deletes the row and writes a"
                      + " new one."),
              "Delete or change the rows that refer to it first, or give the key an action.",
              List.of(
                  "ndb-no-action-waits",
                  "ndb-primary-key-change-deletes",
                  "ndb-set-default-restricts")),
          new KnownError(
              "906",
              SYMBOL,
              "unsupported attribute type in index",
              "NDB can't make an index on a column of that type, so no key either.",
              List.of("A column of the key is BIT."),
              "Use TINYINT or BINARY on both sides.",
              List.of("ndb-bit-in-index")),
          new KnownError(
              "917",
              SYMBOL,
              "invalid index stats sys tables data",
              "The cluster still has statistics of an index that it took back; the new index got"
                  + " the same number. It has nothing to do with the table at hand.",
              List.of(
                  "Before, rows refused a key (21033) or a unique index that was added in place"
                      + " together with its index, on any table."),
              "Make a table without primary key, and drop it: that uses the number up. Then try"
                  + " again; where it fails still, do the same with several such tables at once.",
              List.of("ndb-refused-build-leaves-statistics")),
          new KnownError(
              "284",
              SYMBOL,
              "table not defined in transaction coordinator",
              "The SQL node and the cluster disagree about a table.",
              List.of(
                  "A key refers to a table that was changed or dropped on another SQL node, or"
                      + " while an ALTER was cut off."),
              "FLUSH TABLES and try again; compare SHOW CREATE TABLE with ndbinfo.foreign_keys.",
              List.of()),
          new KnownError(
              "721",
              SYMBOL,
              "schema object with given name already exists",
              "The cluster has an object of that name already.",
              List.of(
                  "A table or index is left in the cluster that the SQL node does not show.",
                  "A statement that was cut off has made it all the same.",
                  "Keys refer to a table that is not there, and the cluster can't make one more"
                      + " hidden table in its place: 'Failed to create mock parent table'."),
              "Look at what is there (ndb_show_tables, ndbinfo.foreign_keys) before trying again;"
                  + " make a referent that is missing before the keys to it.",
              List.of("ndb-timeout-may-have-added", "ndb-stand-in-name-taken")),
          new KnownError(
              "4243",
              SYMBOL,
              "index not found",
              "The index by which a key of another table refers was to be renamed or replaced.",
              List.of("RENAME INDEX, or DROP and ADD, of a UNIQUE key that a key refers to."),
              "Drop the key first, then add it again.",
              List.of("ndb-tied-to-unique-key", "ndb-referent-key-not-renamed")),
          new KnownError(
              "410",
              SYMBOL,
              "redo log files overloaded",
              "The cluster can't write its log as fast as rows come.",
              List.of("An ALTER copies a big table."),
              "Try again later; say ALGORITHM=INPLACE, so that nothing is copied.",
              List.of()),
          new KnownError(
              "1478",
              "ER_ILLEGAL_HA_CREATE_OPTION",
              "ndbcluster' does not support the create option|ndbcluster' does not support",
              "NDB does not take a part of the statement.",
              List.of(
                  "The source column is virtual: NDB indexes no virtual columns.",
                  "The table is temporary.",
                  "The statement asks for a kind of index that NDB does not have."),
              "Make the column STORED, the table a permanent one, the index an ordinary one.",
              List.of()),
          new KnownError(
              "1073",
              "ER_BLOB_USED_AS_KEY",
              "can't be used in key specification with the used table type",
              "NDB can't index a BLOB, TEXT or JSON column.",
              List.of("A source column is of such a type."),
              "Use VARCHAR or VARBINARY on both sides.",
              List.of()),
          new KnownError(
              "3604",
              "ER_ENGINE_CANT_DROP_TABLE",
              "storage engine can't drop table",
              "A key of another table refers to the table that is to be dropped.",
              List.of("DROP TABLE names the referent table before the source table."),
              "Name the source table first, or drop the key.",
              List.of("ndb-source-first-at-once")),
          new KnownError(
              "1205",
              "ER_LOCK_WAIT_TIMEOUT",
              "lock wait timeout exceeded",
              "The statement waited too long for another transaction. An ALTER may have done all it"
                  + " was to do, and is in force: the server shows it once it can open the table"
                  + " anew.",
              List.of(
                  "A transaction that is still open has read or written the source or the referent"
                      + " table: a change of a key waits for its end (lock_wait_timeout).",
                  "A row is locked by another transaction."),
              "End that transaction (performance_schema.metadata_locks names it), look at"
                  + " ndbinfo.foreign_keys, and try again.",
              List.of("ndb-timeout-may-have-added")),
          new KnownError(
              "1412",
              "ER_TABLE_DEF_CHANGED",
              "table definition has changed",
              "The definition of the table changed under the statement.",
              List.of(
                  "Another session has added or dropped a key; the table is opened anew when"
                      + " its transaction ends."),
              "Try again; compare SHOW CREATE TABLE with ndbinfo.foreign_keys.",
              List.of("ndb-timeout-may-have-added")));

  /** What the cluster says beside a number of MySQL's that means other things too. */
  static final List<KnownError> SAYINGS =
      List.of(
          new KnownError(
              "1215",
              "ER_CANNOT_ADD_FOREIGN",
              "child table … has no column … in ndb|parent table … has no column … in ndb",
              "NDB tells the letter case of columns apart, other than the server elsewhere.",
              List.of("The key writes a column in another letter case than its table does."),
              "Write it as SHOW CREATE TABLE does.",
              List.of("ndb-source-column-spelling", "ndb-referent-column-spelling")));

  private Cluster() {}

  /** Which of two numbers it is depends on how much too long the name is. */
  private static KnownError longIndexName(String code, String words) {
    return new KnownError(
        code,
        SYMBOL,
        words,
        "The name of an index is too long: with the number of its table it takes at most 127"
            + " bytes.",
        List.of(
            "The server makes an index for a key and calls it like the key, or like the first"
                + " column."),
        "Choose a name of at most 113 bytes, or add an index on the columns first.",
        List.of("ndb-index-name-too-long", "ndb-index-name-perhaps-too-long"));
  }
}
