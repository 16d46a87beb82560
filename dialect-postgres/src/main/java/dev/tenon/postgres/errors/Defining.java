package dev.tenon.postgres.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** What is refused of a key's definition: names, columns, the referent key, types. */
final class Defining {
  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "42830",
              "invalid_foreign_key",
              "number of referencing and referenced columns",
              "The two lists of columns differ in length.",
              List.of("A column is missing in one of them, or too many."),
              "Pair each source column with one referent column.",
              List.of()),
          new KnownError(
              "42830",
              "invalid_foreign_key",
              "referenced-columns list must not contain duplicates",
              "A referent column is listed twice.",
              List.of("The same column stands twice in the list after REFERENCES."),
              "List each referent column once.",
              List.of("postgresql-remote-column-twice")),
          new KnownError(
              "42830",
              "invalid_foreign_key",
              "foreign key uses period on|foreign key must use period",
              "PERIOD stands on one side of the key only.",
              List.of(
                  "The source columns end in PERIOD and the referent columns do not, or the other"
                      + " way round.",
                  "The key refers to a WITHOUT OVERLAPS key without PERIOD."),
              "Write PERIOD before the last column of both lists.",
              List.of("postgresql-key-without-overlaps")),
          new KnownError(
              "42830",
              "invalid_foreign_key",
              "no unique constraint matching given keys",
              "No PRIMARY KEY, UNIQUE constraint or unique index is on exactly the referent"
                  + " columns.",
              List.of(
                  "The referent columns are not unique, or only part of a unique key.",
                  "The unique index is a partial one, one on expressions, or not valid.",
                  "The referent is one partition, or a partitioned table whose key has more"
                      + " columns.",
                  "Another table of that name comes first in the search_path."),
              "Add a UNIQUE constraint or unique index on exactly these columns, or refer to one"
                  + " that is there.",
              List.of("postgresql-key-not-unique")),
          new KnownError(
              "42804",
              "datatype_mismatch",
              "foreign key constraint \"… cannot be implemented|key columns … incompatible types",
              "No equality is known between the types of a source column and its referent column.",
              List.of(
                  "The types differ in kind: integer and text, uuid and text, numeric and date.",
                  "An ALTER COLUMN … TYPE changes one side of a key that is there.",
                  "A domain over an enum, or another type without an operator class that fits."),
              "Give both columns the same type; where a key is there: drop it, change both, add it"
                  + " again.",
              List.of(
                  "postgresql-types",
                  "postgresql-domain-over-enum",
                  "postgresql-type-change-rebuilds-key")),
          new KnownError(
              "42804",
              "datatype_mismatch",
              "",
              "The types of two values or columns do not go together; about keys: those of a pair"
                  + " of columns.",
              List.of("A source column and its referent column differ in kind."),
              "Give both columns the same type.",
              List.of("postgresql-types", "postgresql-domain-over-enum")),
          new KnownError(
              "42P21",
              "collation_mismatch",
              "foreign key constraint \"… cannot be implemented|key columns … collation",
              "The collations of a source column and its referent column do not go together.",
              List.of(
                  "One of them is nondeterministic, and the other is another one (18 and newer"
                      + " refuse that)."),
              "Give both columns the same collation.",
              List.of("postgresql-collations", "postgresql-collation-change-checked")),
          new KnownError(
              "42P21",
              "collation_mismatch",
              "",
              "Two collations do not go together; about keys: those of a pair of columns.",
              List.of("One of them is nondeterministic, and the other is another one."),
              "Give both columns the same collation.",
              List.of("postgresql-collations")),
          new KnownError(
              "42710",
              "duplicate_object",
              "constraint \"… already exists",
              "The table has a constraint of that name, of whatever kind.",
              List.of(
                  "A key, CHECK, UNIQUE or (18 and newer) NOT NULL constraint has the name.",
                  "Two names are equal in their first 63 bytes.",
                  "The same migration ran before."),
              "Choose another name, or none; tenon applies a create with if_not_exists without"
                  + " this error where the same key is there.",
              List.of("postgresql-name-taken", "postgresql-rename-constraint")),
          new KnownError(
              "42710",
              "duplicate_object",
              "",
              "An object of that name is there already.",
              List.of("The table has a constraint of that name, of whatever kind."),
              "Choose another name, or none.",
              List.of("postgresql-name-taken")),
          new KnownError(
              "42703",
              "undefined_column",
              "referenced in foreign key constraint does not exist",
              "A column that the key names is not in its table; the message does not say in which.",
              List.of(
                  "A source or referent column is misspelled, or not made yet.",
                  "It was made within double quotes: \"userId\" is not userId."),
              "Write the columns of both tables as \\d shows them, in double quotes where they have"
                  + " capitals.",
              List.of("postgresql-local-column-missing", "postgresql-remote-column-missing")),
          new KnownError(
              "42703",
              "undefined_column",
              "",
              "A column that the statement names is not there.",
              List.of("A source or referent column is misspelled, or not made yet."),
              "Write the columns as \\d shows them.",
              List.of("postgresql-local-column-missing", "postgresql-remote-column-missing")),
          new KnownError(
              "42704",
              "undefined_object",
              "no primary key for referenced table",
              "The key does not name the referent columns, and the referent table has no PRIMARY"
                  + " KEY to take in their place.",
              List.of("It has a UNIQUE constraint only.", "Its primary key's index is not valid."),
              "Name the referent columns, or add a PRIMARY KEY.",
              List.of("postgresql-key-not-unique")),
          new KnownError(
              "42704",
              "undefined_object",
              "no default operator class for access method \"gist\"",
              "A key with WITHOUT OVERLAPS needs an index that the column's type does not have.",
              List.of("The extension btree_gist is not installed in the database."),
              "CREATE EXTENSION btree_gist.",
              List.of()),
          new KnownError(
              "42704",
              "undefined_object",
              "constraint \"… does not exist",
              "The table has no constraint of that name.",
              List.of(
                  "DROP, VALIDATE, ALTER or RENAME CONSTRAINT names another table's, or spells it"
                      + " in another letter case.",
                  "A key without a name got t_column_fkey from the server, cut to 63 bytes."),
              "Look the name up with \\d, or tenon inspect; DROP CONSTRAINT takes IF EXISTS.",
              List.of("postgresql-drop-constraint", "postgresql-rename-constraint")),
          new KnownError(
              "42704",
              "undefined_object",
              "",
              "Something that the statement names is not there.",
              List.of(
                  "A constraint of that name.",
                  "The PRIMARY KEY of a referent table whose columns were left out."),
              "Look the name up with \\d, or tenon inspect.",
              List.of("postgresql-drop-constraint")),
          new KnownError(
              "42P10",
              "invalid_column_reference",
              "referenced in on delete set action must be part of foreign key",
              "The list after ON DELETE SET NULL or SET DEFAULT has a column that is none of the"
                  + " key's.",
              List.of("It names a column of the table that is no source column of the key."),
              "List source columns of the key.",
              List.of()),
          new KnownError(
              "42P10",
              "invalid_column_reference",
              "",
              "A column can't be named in that place.",
              List.of("The list after ON DELETE SET NULL has a column that is none of the key's."),
              "List source columns of the key.",
              List.of()),
          new KnownError(
              "54011",
              "too_many_columns",
              "cannot have more than … keys in a foreign key",
              "The key has more columns than an index can have.",
              List.of("More than 32 columns."),
              "Refer to a shorter key.",
              List.of("postgresql-too-many-columns")),
          new KnownError(
              "54011",
              "too_many_columns",
              "",
              "There are too many columns.",
              List.of("A key of more than 32 columns."),
              "Refer to a shorter key.",
              List.of("postgresql-too-many-columns")));

  private Defining() {}
}
