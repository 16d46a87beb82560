package dev.tenon.mysql.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** What is refused where columns, indexes, engines or actions do not fit a key. */
final class Fitting {
  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "3780",
              "ER_FK_INCOMPATIBLE_COLUMNS",
              "referencing column … and referenced column … are incompatible",
              "A source column and its referent column differ in type.",
              List.of(
                  "Numbers of different size or sign: INT and BIGINT, INT and INT UNSIGNED.",
                  "Texts of different character set or collation.",
                  "Kinds that InnoDB does not compare: CHAR and VARBINARY, DATETIME and BIGINT.",
                  "An ALTER changes the type on one side of a key that is there."),
              "Give both columns the same type, sign, character set and collation. Where a key is"
                  + " there already: drop it, change both columns, add it again.",
              List.of("mysql-types-differ", "mysql-key-columns-keep-type")),
          new KnownError(
              "1822",
              "ER_FK_NO_INDEX_PARENT",
              "missing index for constraint … in the referenced table",
              "No index of the referent table serves the key.",
              List.of(
                  "The referent columns are not the first columns of an index, in this order.",
                  "The index is a prefix, FULLTEXT, SPATIAL or functional one.",
                  "8.0.12 and older: the types of a pair differ."),
              "Make the referent columns a PRIMARY KEY or UNIQUE key of exactly these columns.",
              List.of("mysql-no-referenced-index")),
          new KnownError(
              "6125",
              "ER_FK_NO_UNIQUE_INDEX_PARENT",
              "missing unique key for constraint … in the referenced table",
              "The referent columns are no PRIMARY KEY or UNIQUE key by themselves.",
              List.of(
                  "The index on them is not unique: 8.4 and newer take such a key only while"
                      + " restrict_fk_on_non_standard_key is off.",
                  "They are only part of a unique key.",
                  "On NDB Cluster: a unique key of exactly these columns is always needed."),
              "Add a UNIQUE key of exactly the referent columns, or refer to one that is there.",
              List.of(
                  "mysql-referenced-key-not-unique", "mysql-dump-of-non-standard-key-not-loaded")),
          new KnownError(
              "6124",
              "ER_WARN_DEPRECATED_NON_STANDARD_KEY",
              "refers to non-unique key or partial key|non-unique or partial key",
              "A warning: the key refers to columns that are no unique key, which a later release"
                  + " will refuse.",
              List.of("restrict_fk_on_non_standard_key is off, and the index is not unique."),
              "Add a UNIQUE key of exactly the referent columns.",
              List.of("mysql-referent-frozen")),
          new KnownError(
              "1821",
              "ER_FK_NO_INDEX_CHILD",
              "missing index for constraint … in the foreign table",
              "No index of the source table serves the key, and the server could not make one.",
              List.of(
                  "A source column is a GEOMETRY: its index is a spatial one.",
                  "On NDB Cluster: a UNIQUE or PRIMARY KEY … USING HASH covers the columns and"
                      + " keeps the server from making an ordered index."),
              "Make an ordinary index on the source columns first.",
              List.of("mysql-geometry-column")),
          new KnownError(
              "1071",
              "ER_TOO_LONG_KEY",
              "specified key was too long",
              "The index that the server makes for the key would be too long.",
              List.of("The source columns take more than 3072 bytes together; 767 in old formats."),
              "Shorten the columns, or refer to a shorter key.",
              List.of("mysql-index-too-long")),
          new KnownError(
              "1069",
              "ER_TOO_MANY_KEYS",
              "too many keys specified",
              "The table has as many indexes as it can have, and the key needs one more.",
              List.of("The table has 64 indexes, and none that begins with the source columns."),
              "Drop an index that is not needed, or let one serve the key.",
              List.of("mysql-too-many-indexes")),
          new KnownError(
              "1252",
              "ER_SPATIAL_CANT_HAVE_NULL",
              "all parts of a spatial index must be not null",
              "A geometry can't be part of a key: its index is a spatial one, which serves none.",
              List.of("A source column is a GEOMETRY that may be NULL."),
              "Refer by a column of another type.",
              List.of("mysql-geometry-column")),
          new KnownError(
              "1170",
              "ER_BLOB_KEY_WITHOUT_LENGTH",
              "used in key specification without a key length",
              "A BLOB or TEXT column can be in no key that covers it whole.",
              List.of("A source column is a BLOB or TEXT."),
              "Use VARCHAR or VARBINARY on both sides.",
              List.of("mysql-text-column")),
          new KnownError(
              "3152",
              "ER_JSON_USED_AS_KEY",
              "json column … indexing|json column … key specification",
              "A JSON column can be in no index, so in no key.",
              List.of("A source column is JSON."),
              "Use a generated column of a plain type that is STORED, or another type.",
              List.of("mysql-json-column")),
          new KnownError(
              "1506",
              "ER_FOREIGN_KEY_ON_PARTITIONED",
              "foreign key … in conjunction with partitioning|foreign keys … partitioning",
              "InnoDB keeps no keys from or to partitioned tables.",
              List.of(
                  "The source or the referent table is partitioned.",
                  "A table that has a key, or is referred to, is to be partitioned."),
              "Remove the partitioning, or do without the key; NDB Cluster takes keys on tables"
                  + " partitioned by KEY.",
              List.of(
                  "mysql-source-partitioned",
                  "mysql-referent-partitioned",
                  "mysql-keyed-tables-not-partitioned")),
          new KnownError(
              "1740",
              "ER_PARTITION_EXCHANGE_FOREIGN_KEY",
              "table to exchange with partition has foreign key references",
              "A table with keys can't change places with a partition.",
              List.of("EXCHANGE PARTITION with a table that has keys, or is referred to."),
              "Drop the keys of that table first.",
              List.of("mysql-keyed-table-not-exchanged")),
          new KnownError(
              "1830",
              "ER_FK_COLUMN_NOT_NULL",
              "cannot be not null: needed in a foreign key constraint",
              "A column that an action sets to NULL can't be NOT NULL.",
              List.of(
                  "ON DELETE or ON UPDATE SET NULL on a NOT NULL column.",
                  "The column is part of the PRIMARY KEY.",
                  "An ALTER makes a source column of such a key NOT NULL."),
              "Let the column be NULL, or take another action.",
              List.of("mysql-set-null-not-null", "mysql-cleared-columns-stay-nullable")),
          new KnownError(
              "1825",
              "ER_FK_INCORRECT_OPTION",
              "incorrect options in foreign key constraint",
              "InnoDB refuses an action of the key.",
              List.of("SET NULL on a column that can't be NULL.", "SET DEFAULT, up to 8.0.15."),
              "Take another action.",
              List.of("mysql-set-null-not-null", "mysql-set-default-refused")),
          new KnownError(
              "3104",
              "ER_WRONG_FK_OPTION_FOR_GENERATED_COLUMN",
              "cannot define foreign key with … clause on a generated column",
              "An action of the key would write a generated column.",
              List.of(
                  "ON UPDATE CASCADE or SET NULL, or ON DELETE SET NULL, on a generated column."),
              "Take RESTRICT, NO ACTION or ON DELETE CASCADE.",
              List.of("mysql-action-on-generated-column")),
          new KnownError(
              "3192",
              "ER_CANNOT_ADD_FOREIGN_BASE_COL_STORED",
              "cannot add foreign key on the base column of stored column",
              "An action of the key would write a column from which a stored generated column is"
                  + " made.",
              List.of("ON UPDATE CASCADE, SET NULL on a base column of a STORED generated column."),
              "Make the generated column VIRTUAL, or take RESTRICT, NO ACTION or ON DELETE"
                  + " CASCADE.",
              List.of("mysql-action-on-base-of-stored-column")),
          new KnownError(
              "3174",
              "ER_CANNOT_ADD_FOREIGN_BASE_COL_VIRTUAL",
              "cannot add foreign key on the base column of indexed virtual column",
              "Early 5.7: the key's column is the base of an indexed virtual column.",
              List.of("An action of the key would change the virtual column's index."),
              "Upgrade, or drop the index on the virtual column.",
              List.of()),
          new KnownError(
              "3733",
              "ER_FK_CANNOT_USE_VIRTUAL_COLUMN",
              "uses virtual column … which is not supported",
              "A key can neither be on nor refer to a virtual column.",
              List.of("A column of the key is GENERATED … VIRTUAL."),
              "Make the column STORED.",
              List.of("mysql-source-column-virtual", "mysql-referenced-column-virtual")),
          new KnownError(
              "3823",
              "ER_CHECK_CONSTRAINT_CLAUSE_USING_FK_REFER_ACTION_COLUMN",
              "cannot be used in a check constraint … foreign key constraint … referential action",
              "A column that an action of a key writes can't stand in a CHECK constraint.",
              List.of(
                  "The key has ON UPDATE CASCADE, SET NULL or SET DEFAULT on a column that a CHECK"
                      + " constraint names.",
                  "A CHECK constraint is added on such a column."),
              "Take RESTRICT or NO ACTION, or drop the CHECK constraint.",
              List.of("mysql-action-on-checked-column", "mysql-no-check-over-acting-key")));

  private Fitting() {}
}
