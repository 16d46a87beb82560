package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.version.PostgresChange;
import java.util.List;

/** The referent table: it must be there, of the right kind, and as durable as the source. */
final class ReferentTable {
  private static final String FAMILY = "objects";

  private static final RuleCheck<Situation> SCHEMA_MISSING =
      Entry.key(FAMILY, "referent-schema-missing", "The referent table's schema must exist.")
          .refused("3F000")
          .when(s -> Schemas.missing(s, s.key().referent()))
          .says(
              "refers to a table in a schema that is not there",
              s -> "schema " + Schemas.name(s.key().referent()),
              "Create the schema, or correct its name: quoted names keep upper and lower case.");

  private static final RuleCheck<Situation> SCHEMA_CLOSED =
      Entry.key(
              FAMILY,
              "referent-schema-closed",
              "The referent table's schema takes USAGE to look in.")
          .refused("42501")
          .when(s -> Schemas.closed(s, s.key().referent()))
          .says(
              "refers to a table in a schema that the role may not use",
              s -> "schema " + Schemas.name(s.key().referent()),
              "Grant USAGE on the schema to the role.");

  private static final RuleCheck<Situation> MISSING =
      Entry.key(FAMILY, "referent-missing", "The referent table must exist.")
          .refused("42P01")
          .when(s -> Schemas.open(s, s.key().referent()) && s.referent().isEmpty())
          .says(
              "refers to a table that is not there",
              s -> "no relation " + Phrases.referent(s),
              "Create the table first, qualify its name, or correct it: quoted names keep upper and"
                  + " lower case.");

  private static final RuleCheck<Situation> NOT_VALID_PARTITIONED =
      Entry.key(
              FAMILY,
              "not-valid-partitioned",
              "Before version 18 a partitioned source table takes no NOT VALID.")
          .in("12 to 17")
          .refused("42809")
          .when(
              s ->
                  s.alters()
                      && s.notValid()
                      && s.referent().isPresent()
                      && s.source().filter(PgTable::isPartitioned).isPresent()
                      && !s.since(PostgresChange.NOT_VALID_PARTITIONED))
          .says(
              "is to be NOT VALID on a partitioned table, which this version does not take",
              s -> Phrases.source(s) + " is partitioned; " + s.facts().server(),
              "Add the key NOT VALID to each partition and validate it there, then add it to the"
                  + " partitioned table: equal keys of the partitions are taken over.");

  private static final RuleCheck<Situation> NO_TABLE =
      Entry.key(FAMILY, "referent-no-table", "Only tables, partitioned or not, are referred to.")
          .refused("42809")
          .when(s -> s.referent().filter(table -> !table.isTable()).isPresent())
          .says(
              "refers to something that is no table",
              s -> Phrases.referent(s) + " is " + Phrases.kind(s.referent()),
              "Refer to the table behind it.");

  private static final RuleCheck<Situation> CATALOGUE =
      Entry.key(FAMILY, "referent-is-catalogue", "System catalogues are not referred to.")
          .refused("42501")
          .when(s -> s.referent().filter(t -> SourceTable.guarded(s, t)).isPresent())
          .says(
              "refers to a table of the system's catalogue",
              s -> Phrases.referent(s) + " is a system catalogue",
              "Refer to a table of your own.");

  private static final RuleCheck<Situation> PERSISTENCE =
      Entry.key(
              FAMILY,
              "less-durable-referent",
              "A permanent table refers to permanent tables only, an unlogged one to permanent and"
                  + " unlogged ones, a temporary one to temporary ones of its own session.")
          .carries("conditions-1")
          .refused("42P16")
          .when(ReferentTable::mayVanish)
          .says(
              "refers to a table whose rows may vanish without it",
              s ->
                  Phrases.source(s)
                      + " is "
                      + persistence(s.source().orElseThrow())
                      + ", "
                      + Phrases.referent(s)
                      + " is "
                      + persistence(s.referent().orElseThrow()),
              "Make both tables permanent. Where a temporary table hides the one that is meant,"
                  + " qualify the name.");

  /** In the server's order. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(
          SCHEMA_MISSING,
          SCHEMA_CLOSED,
          MISSING,
          NOT_VALID_PARTITIONED,
          NO_TABLE,
          CATALOGUE,
          PERSISTENCE);

  private ReferentTable() {}

  private static boolean mayVanish(Situation situation) {
    return situation.source().isPresent()
        && situation.referent().isPresent()
        && mayVanish(situation.source().get(), situation.referent().get());
  }

  private static boolean mayVanish(PgTable source, PgTable referent) {
    return switch (source.persistence()) {
      case 'p' -> referent.persistence() != 'p';
      case 'u' -> referent.persistence() == 't';
      default ->
          referent.persistence() != 't'
              || !source.is(Details.OWN_TEMPORARY)
              || !referent.is(Details.OWN_TEMPORARY);
    };
  }

  private static String persistence(PgTable table) {
    return switch (table.persistence()) {
      case 'p' -> "permanent";
      case 'u' -> "unlogged";
      default ->
          table.is(Details.OWN_TEMPORARY) ? "temporary" : "a temporary table of another session";
    };
  }
}
