package dev.tenon.postgres.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** What the server's version, or any version, does not take. */
final class Features {
  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "42601",
              "syntax_error",
              "action for foreign key constraint containing generated column",
              "An action of the key would write a generated column.",
              List.of(
                  "ON UPDATE CASCADE, SET NULL or SET DEFAULT, or ON DELETE SET NULL or SET"
                      + " DEFAULT, on a generated column."),
              "Take NO ACTION, RESTRICT or ON DELETE CASCADE.",
              List.of("postgresql-generated-on-update", "postgresql-generated-on-delete")),
          new KnownError(
              "42601",
              "syntax_error",
              "initially deferred must be deferrable|conflicting constraint properties|multiple …"
                  + " clauses not allowed|misplaced … clause",
              "The attributes of the key contradict each other.",
              List.of(
                  "NOT DEFERRABLE INITIALLY DEFERRED, or one attribute twice.",
                  "ENFORCED beside NOT ENFORCED."),
              "Keep one of them.",
              List.of()),
          new KnownError(
              "42601",
              "syntax_error",
              "multiple assignments to same column",
              "An action of the key would write one source column twice.",
              List.of("The key lists a source column twice and has an action."),
              "List each source column once.",
              List.of("postgresql-column-twice-not-updated")),
          new KnownError(
              "42601",
              "syntax_error",
              "at or near \"(\"|at or near \"enforced\"|at or near \"period\"|at or near"
                  + " \"without\"|at or near \"virtual\"",
              "The server is too old for a part of the statement.",
              List.of(
                  "ON DELETE SET NULL (columns) before 15.",
                  "NOT ENFORCED, PERIOD, WITHOUT OVERLAPS or VIRTUAL before 18."),
              "Leave it out, or upgrade; tenon sql says what each version takes.",
              List.of("postgresql-set-columns-unknown", "postgresql-not-enforced-unknown")),
          new KnownError(
              "42601",
              "syntax_error",
              "at or near \"not\"|at or near \"exists\"|at or near \"if\"|at or near \"foreign\"|at"
                  + " or near \"references\"|at or near \"match\"",
              "The clause is none of PostgreSQL's.",
              List.of(
                  "ADD CONSTRAINT IF NOT EXISTS: there is none.",
                  "DROP FOREIGN KEY is MySQL's: here it is DROP CONSTRAINT.",
                  "The clauses stand in another order: REFERENCES, MATCH, ON DELETE, ON UPDATE,"
                      + " DEFERRABLE, NOT VALID."),
              "Let tenon sql write the statement.",
              List.of("postgresql-no-if-not-exists", "postgresql-drop-constraint")),
          new KnownError(
              "42601",
              "syntax_error",
              "",
              "The server can't read the statement.",
              List.of(
                  "A clause that is newer than the server: SET NULL (columns) before 15, NOT"
                      + " ENFORCED or PERIOD before 18.",
                  "A clause of another product: DROP FOREIGN KEY, IF NOT EXISTS.",
                  "The clauses of the key stand in another order."),
              "Let tenon sql write the statement.",
              List.of("postgresql-set-columns-unknown", "postgresql-not-enforced-unknown")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "match partial not yet implemented",
              "No version has MATCH PARTIAL.",
              List.of("The key says MATCH PARTIAL."),
              "Take MATCH FULL or MATCH SIMPLE.",
              List.of("postgresql-match-partial")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "a column list with … is only supported for on delete actions",
              "Only ON DELETE SET NULL and SET DEFAULT take a list of columns.",
              List.of("The list stands after ON UPDATE."),
              "Leave the list out there.",
              List.of()),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "system columns cannot be used in foreign keys",
              "A key can't be on a system column.",
              List.of("The key names tableoid, ctid, xmin or another system column."),
              "Use a column of the table's own.",
              List.of("postgresql-local-system-column", "postgresql-remote-system-column")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "virtual generated columns",
              "A key can't be on a virtual generated column.",
              List.of("A column of the key is GENERATED … VIRTUAL, which is the default of 18."),
              "Make the column STORED.",
              List.of("postgresql-virtual-column")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "action for foreign key constraint using period",
              "A key with PERIOD takes NO ACTION only.",
              List.of("The key has another action."),
              "Leave ON DELETE and ON UPDATE out.",
              List.of()),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "unsupported on commit and foreign key combination",
              "Temporary tables of a key must forget their rows together.",
              List.of("The referent has ON COMMIT DELETE ROWS, and the source table has not."),
              "Give both the same ON COMMIT.",
              List.of(
                  "postgresql-on-commit-unseen", "postgresql-temporary-tables-forget-together")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "cross-database references are not implemented",
              "A key can't leave its database.",
              List.of("The referent is written with another database's name before its schema."),
              "Leave the database's name out; both tables must be in one database.",
              List.of()),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "foreign key constraints cannot be marked",
              "The key carries an attribute that a key can't have there.",
              List.of("NO INHERIT, or NOT VALID within CREATE TABLE."),
              "Leave it out.",
              List.of("postgresql-alter-constraint-changes-little")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "because it is referenced by foreign key",
              "A table that a key refers to can't be attached to the table that has the key.",
              List.of("ATTACH PARTITION of the referent table."),
              "Drop the key first.",
              List.of("postgresql-referent-not-its-own-partition")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "foreign key constraints are not supported on foreign tables",
              "A foreign table has no keys.",
              List.of("The source is a foreign table."),
              "Add the key where the rows are.",
              List.of("postgresql-source-is-foreign")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "cannot truncate a table referenced in a foreign key constraint",
              "A table that another one refers to can't be truncated alone, even when both are"
                  + " empty.",
              List.of("A key of another table refers to it."),
              "Name both tables in one TRUNCATE, say CASCADE, or DELETE the rows.",
              List.of("postgresql-referent-not-truncated")),
          new KnownError(
              "0A000",
              "feature_not_supported",
              "",
              "The server does not have that.",
              List.of(
                  "MATCH PARTIAL, a column list after ON UPDATE, a system or virtual column, a"
                      + " foreign table, or another database in a key.",
                  "TRUNCATE of a table that another one refers to."),
              "Leave it out; tenon sql says what each version takes.",
              List.of()),
          new KnownError(
              "XX000",
              "internal_error",
              "key columns are not both collatable",
              "18: a text column and one without a collation are no pair for a key.",
              List.of("One column is text or varchar, the other \"char\" or name-like."),
              "Give both columns the same type.",
              List.of("postgresql-not-both-collatable")),
          new KnownError(
              "XX000",
              "internal_error",
              "cannot alter constraint … on relation",
              "The key of a partition belongs to the partitioned table.",
              List.of("ALTER CONSTRAINT names the partition."),
              "Name the partitioned table.",
              List.of("postgresql-keys-of-partitions-fixed")),
          new KnownError(
              "XX000",
              "internal_error",
              "referential integrity query … gave unexpected result",
              "A rule rewrote the statement by which the server carries out an action of a key.",
              List.of("The source or the referent table has a rule (CREATE RULE … DO INSTEAD)."),
              "Drop the rule; a trigger can do the same.",
              List.of("postgresql-rule-rewrites-action", "postgresql-rule-breaks-cascade")));

  private Features() {}
}
