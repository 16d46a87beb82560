package dev.tenon.postgres.errors;

import dev.tenon.core.explain.KnownError;
import java.util.List;

/** What is refused of the tables of a key, and for lack of rights. */
final class Tables {
  static final List<KnownError> ALL =
      List.of(
          new KnownError(
              "42P01",
              "undefined_table",
              "relation \"… does not exist",
              "A table that the statement names is not there.",
              List.of(
                  "The source or the referent table is misspelled, or not made yet.",
                  "It is in a schema that the search_path does not have.",
                  "It was made within double quotes: \"Users\" is not users."),
              "Write schema and table as \\dt shows them, in double quotes where they have"
                  + " capitals.",
              List.of("postgresql-source-missing", "postgresql-referent-missing")),
          new KnownError(
              "3F000",
              "invalid_schema_name",
              "schema \"… does not exist",
              "A schema that the statement names is not there.",
              List.of("The schema of the source or the referent table is misspelled."),
              "Write it as \\dn shows it, or create it first.",
              List.of("postgresql-source-schema-missing", "postgresql-referent-schema-missing")),
          new KnownError(
              "42809",
              "wrong_object_type",
              "referenced relation … is not a table",
              "A key can only refer to a table.",
              List.of("The referent is a view, materialized view, foreign table or sequence."),
              "Refer to the table below it.",
              List.of("postgresql-referent-no-table")),
          new KnownError(
              "42809",
              "wrong_object_type",
              "cannot be performed on relation|is not a table or foreign table|is not a table",
              "Only a table can have a key.",
              List.of("The source is a view, materialized view, sequence or index."),
              "Add the key to the table below it.",
              List.of("postgresql-source-no-table")),
          new KnownError(
              "42809",
              "wrong_object_type",
              "foreign key constraints are not supported on foreign tables",
              "A foreign table has no keys.",
              List.of("The source is a foreign table, or has one among its partitions."),
              "Add the key where the rows are.",
              List.of("postgresql-source-is-foreign", "postgresql-foreign-partition")),
          new KnownError(
              "42809",
              "wrong_object_type",
              "cannot use only for foreign key on partitioned table",
              "A key of a partitioned table holds for all its partitions.",
              List.of("The statement says ALTER TABLE ONLY."),
              "Leave ONLY out.",
              List.of()),
          new KnownError(
              "42809",
              "wrong_object_type",
              "cannot add not valid foreign key on partitioned table",
              "17 and older take no NOT VALID key on a partitioned table.",
              List.of("The source table is partitioned."),
              "Add it NOT VALID to each partition and validate it there, then add it to the"
                  + " partitioned table, which takes these over.",
              List.of("postgresql-not-valid-partitioned")),
          new KnownError(
              "42809",
              "wrong_object_type",
              "is not a foreign key|cannot validate constraint|is not deferrable",
              "The constraint is of a kind that this can't be done with.",
              List.of(
                  "ALTER or VALIDATE CONSTRAINT names a constraint that is no key.",
                  "SET CONSTRAINTS names a key that is NOT DEFERRABLE."),
              "Name a key; make it DEFERRABLE with ALTER TABLE … ALTER CONSTRAINT.",
              List.of(
                  "postgresql-validate",
                  "postgresql-alter-constraint-changes-little",
                  "postgresql-set-constraints")),
          new KnownError(
              "42809",
              "wrong_object_type",
              "",
              "An object is of a kind that this can't be done with.",
              List.of(
                  "A key is to be put on, or to refer to, a view, sequence or foreign table.",
                  "A statement about keys names a constraint of another kind."),
              "Use a table, or name a key.",
              List.of("postgresql-source-no-table", "postgresql-referent-no-table")),
          new KnownError(
              "42P16",
              "invalid_table_definition",
              "constraints on … tables may reference only",
              "Source and referent table are not equally lasting.",
              List.of(
                  "A permanent table refers to a temporary or unlogged one.",
                  "An unlogged table refers to a temporary one, or a temporary one to another"
                      + " kind.",
                  "A temporary table of that name hides the one that is meant."),
              "Make both permanent, unlogged or temporary; write the schema of the referent.",
              List.of("postgresql-less-durable-referent")),
          new KnownError(
              "42P16",
              "invalid_table_definition",
              "could not change table … because it references|because it references … table",
              "A table can't become LOGGED or UNLOGGED beside its keys.",
              List.of("A table that it refers to, or that refers to it, stays of the other kind."),
              "Change both, or drop the key first.",
              List.of("postgresql-persistence-kept")),
          new KnownError(
              "42P16",
              "invalid_table_definition",
              "cannot drop inherited constraint|must be altered in child tables too",
              "The key of a partition belongs to the partitioned table.",
              List.of("DROP or ALTER CONSTRAINT names the partition."),
              "Name the partitioned table.",
              List.of("postgresql-keys-of-partitions-fixed")),
          new KnownError(
              "42P16",
              "invalid_table_definition",
              "",
              "The table can't be defined so.",
              List.of(
                  "A permanent table refers to a temporary or unlogged one.",
                  "A key of a partition is dropped or altered there."),
              "Make both tables of one kind; name the partitioned table.",
              List.of("postgresql-less-durable-referent", "postgresql-keys-of-partitions-fixed")),
          new KnownError(
              "42P17",
              "invalid_object_definition",
              "enforceability conflicts",
              "A partition has the same key, but one of both is NOT ENFORCED.",
              List.of("ATTACH PARTITION of a table whose key is enforced otherwise."),
              "Make both keys equal first.",
              List.of("postgresql-equal-key-of-partition-adopted")),
          new KnownError(
              "42P17",
              "invalid_object_definition",
              "",
              "The object can't be defined so.",
              List.of("A partition to be attached has a key that is enforced otherwise."),
              "Make both keys equal first.",
              List.of("postgresql-equal-key-of-partition-adopted")),
          new KnownError(
              "42501",
              "insufficient_privilege",
              "must be owner of",
              "Only the owner of a table may add or drop its keys.",
              List.of("The user does not own the source table."),
              "Act as its owner, or SET ROLE to one.",
              List.of("postgresql-not-owner")),
          new KnownError(
              "42501",
              "insufficient_privilege",
              "is a system catalog|is a system trigger",
              "The server's own tables and triggers can't be changed.",
              List.of(
                  "The key is on, or refers to, a table of pg_catalog.",
                  "A trigger that carries out a key is to be disabled by a user who is no"
                      + " superuser."),
              "Use a table of your own.",
              List.of("postgresql-source-is-catalogue", "postgresql-referent-is-catalogue")),
          new KnownError(
              "42501",
              "insufficient_privilege",
              "permission denied for schema",
              "The user may not look into a schema.",
              List.of(
                  "USAGE is missing on the schema of the referent table.",
                  "A key is checked as the owner of a table, who has lost that right."),
              "GRANT USAGE ON SCHEMA … TO the user whom it is missing for.",
              List.of(
                  "postgresql-source-schema-closed",
                  "postgresql-referent-schema-closed",
                  "postgresql-checks-run-as-owner")),
          new KnownError(
              "42501",
              "insufficient_privilege",
              "permission denied for",
              "The user may not refer to the table.",
              List.of(
                  "REFERENCES is missing on the referent table, or on all its referent columns.",
                  "A key is checked as the owner of a table, who has lost SELECT or UPDATE."),
              "GRANT REFERENCES ON the referent table TO the owner of the source table.",
              List.of("postgresql-references-denied", "postgresql-checks-run-as-owner")),
          new KnownError(
              "42501",
              "insufficient_privilege",
              "",
              "The user lacks a right.",
              List.of(
                  "The user does not own the source table.",
                  "REFERENCES is missing on the referent table, or USAGE on its schema."),
              "Act as the owner; GRANT REFERENCES and USAGE.",
              List.of("postgresql-not-owner", "postgresql-references-denied")));

  private Tables() {}
}
