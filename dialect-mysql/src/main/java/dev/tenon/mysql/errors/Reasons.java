package dev.tenon.mysql.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/**
 * InnoDB's own reasons. Up to 5.7 the error itself (1005, 1025, 1215) says nothing; the reason
 * stands in a warning 150, or in InnoDB's monitor.
 */
final class Reasons {
  private static final String SYMBOL = "InnoDB's reason for 1005, 1025 or 1215";

  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "150",
              SYMBOL,
              "cannot resolve table name|cannot find the table|referenced table … not found in the"
                  + " data dictionary",
              "InnoDB finds no table of its own under the name of the referent table.",
              List.of(
                  "The referent table does not exist, or not in the schema that is meant.",
                  "Its name is spelled in another letter case.",
                  "It is a view, a partitioned table, or of another storage engine.",
                  "The source or the referent table is temporary."),
              "Create the referent table first, with ENGINE=InnoDB; write its schema and its name"
                  + " as SHOW TABLES does.",
              List.of(
                  "mysql-referent-missing",
                  "mysql-referent-of-another-engine",
                  "mysql-referent-partitioned",
                  "mysql-temporary-table")),
          new KnownError(
              "150",
              SYMBOL,
              "cannot resolve column name",
              "A column that the key names is not in its table.",
              List.of(
                  "A referent column is missing or misspelled.",
                  "The list of referent columns was left out."),
              "Write the columns of both tables as SHOW CREATE TABLE does.",
              List.of("mysql-referenced-column-missing")),
          new KnownError(
              "150",
              SYMBOL,
              "set null condition though some of the columns|set null … defined as not null",
              "An action would set a column to NULL that can't be NULL.",
              List.of(
                  "A source column is NOT NULL, and the key says ON DELETE or ON UPDATE SET NULL.",
                  "A source column is part of the PRIMARY KEY."),
              "Let the source column be NULL, or take another action.",
              List.of("mysql-set-null-not-null")),
          new KnownError(
              "150",
              SYMBOL,
              "placed on the base column of stored column",
              "The key has an action that writes a column from which a stored generated column is"
                  + " made.",
              List.of(
                  "ON UPDATE CASCADE, ON UPDATE SET NULL or ON DELETE SET NULL on a base column"
                      + " of a STORED generated column."),
              "Make the generated column VIRTUAL, or take RESTRICT, NO ACTION or ON DELETE"
                  + " CASCADE.",
              List.of("mysql-action-on-base-of-stored-column")),
          new KnownError(
              "150",
              SYMBOL,
              "cannot find an index in the referenced table|no index in the referenced table",
              "No index of the referent table serves, or the types of a pair of columns differ.",
              List.of(
                  "The referent columns are not the first columns of an index, in this order.",
                  "A pair differs in type, sign, length of a number, or character set and"
                      + " collation: InnoDB up to 5.7 reports that in the same words.",
                  "The index that is there is a prefix, FULLTEXT or SPATIAL one."),
              "Compare SHOW CREATE TABLE of both tables column by column; make the types equal,"
                  + " and the referent columns a PRIMARY KEY or UNIQUE key.",
              List.of("mysql-types-differ", "mysql-no-referenced-index")),
          new KnownError(
              "150",
              SYMBOL,
              "no index in the table … where the columns appear as the first columns",
              "No index of the source table begins with the key's columns.",
              List.of("An ALTER takes away the index that the key needs on its source columns."),
              "Keep an index that begins with the source columns, in their order.",
              List.of("mysql-index-in-use-not-dropped")));

  private Reasons() {}
}
