package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.PgTable.Privilege;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.version.PostgresChange;
import java.util.List;

/** The source table: it must be there, one's own, and of the right kind. */
final class SourceTable {
  private static final String FAMILY = "objects";
  private static final String FOREIGN = "0A000; on 12 in ALTER TABLE 42809, after all other checks";

  static final RuleCheck<Situation> SCHEMA_MISSING =
      Entry.key(FAMILY, "source-schema-missing", "The source table's schema must exist.")
          .refused("3F000")
          .when(s -> s.alters() && Schemas.missing(s, s.key().source()))
          .says(
              "is for a table in a schema that is not there",
              s -> "schema " + Schemas.name(s.key().source()),
              "Create the schema, or correct its name: quoted names keep upper and lower case.");

  static final RuleCheck<Situation> SCHEMA_CLOSED =
      Entry.key(FAMILY, "source-schema-closed", "The source table's schema takes USAGE to look in.")
          .refused("42501")
          .when(s -> s.alters() && Schemas.closed(s, s.key().source()))
          .says(
              "is for a table in a schema that the role may not use",
              s -> "schema " + Schemas.name(s.key().source()),
              "Grant USAGE on the schema to the role.");

  static final RuleCheck<Situation> MISSING =
      Entry.key(FAMILY, "source-missing", "The source table must exist.")
          .refused("42P01")
          .when(s -> s.alters() && Schemas.open(s, s.key().source()) && s.source().isEmpty())
          .says(
              "is for a table that is not there",
              s -> "no relation " + s.facts().resolve(s.key().source()),
              "Create the table first, qualify its name, or correct it: quoted names keep upper and"
                  + " lower case.");

  static final RuleCheck<Situation> NOT_OWNER =
      Entry.key(
              FAMILY,
              "not-owner",
              "Only the owner of the source table adds a key to it, or changes one.")
          .refused("42501")
          .when(s -> s.alters() && s.source().filter(t -> !t.allows(Privilege.OWNER)).isPresent())
          .says(
              "is for a table of another owner",
              s -> "the owner is " + s.source().map(t -> t.text(Details.OWNER)).orElse(""),
              "Connect as the owner, or as a member of the owning role.");

  static final RuleCheck<Situation> CATALOGUE =
      Entry.key(FAMILY, "source-is-catalogue", "System catalogues get no keys.")
          .refused("42501")
          .when(s -> s.alters() && s.source().filter(t -> guarded(s, t)).isPresent())
          .says(
              "is for a table of the system's catalogue",
              s -> Phrases.source(s) + " is a system catalogue",
              "Give the key to a table of your own.");

  private static final RuleCheck<Situation> FOREIGN_TABLE =
      Entry.key(FAMILY, "source-is-foreign", "Foreign tables get no keys.")
          .refused("0A000", FOREIGN)
          .when(s -> isForeign(s) && (!s.alters() || s.since(PostgresChange.FOREIGN_TABLE_FIRST)))
          .says("is for a foreign table", SourceTable::kind, "Add the key on the remote server.");

  /** The same on version 12, which looks at everything else first. */
  static final RuleCheck<Situation> FOREIGN_TABLE_LAST =
      Entry.key(FAMILY, "source-is-foreign", "Foreign tables get no keys.")
          .refused("42809", FOREIGN)
          .when(s -> isForeign(s) && s.alters() && !s.since(PostgresChange.FOREIGN_TABLE_FIRST))
          .says("is for a foreign table", SourceTable::kind, "Add the key on the remote server.");

  static final RuleCheck<Situation> NO_TABLE =
      Entry.key(FAMILY, "source-no-table", "Only tables, partitioned or not, get keys.")
          .refused("42809")
          .when(
              s -> s.alters() && !isForeign(s) && s.source().filter(t -> !t.isTable()).isPresent())
          .says(
              "is for something that is no table",
              SourceTable::kind,
              "Give the key to the table behind it.");

  private static final RuleCheck<Situation> NAME_TAKEN =
      Entry.key(
              FAMILY,
              "name-taken",
              "A constraint's name is unique on its table, whatever the kinds; from version 18 NOT"
                  + " NULL constraints have names too.")
          .carries("identifiers-1", "identifiers-4")
          .refused("42710")
          .when(s -> s.name().filter(name -> isTaken(s, name)).isPresent())
          .says(
              "has the name of another constraint of its table",
              s ->
                  Phrases.source(s)
                      + " has a constraint "
                      + s.name().map(Identifier::text).orElse(""),
              "Choose another name, or leave it to the server. Names are cut to 63 bytes before they"
                  + " are compared.");

  /** In the server's order. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(
          SCHEMA_MISSING,
          SCHEMA_CLOSED,
          MISSING,
          NOT_OWNER,
          CATALOGUE,
          FOREIGN_TABLE,
          NO_TABLE,
          NAME_TAKEN);

  private SourceTable() {}

  /** Tell whether the server guards a table as its own. */
  static boolean guarded(Situation situation, PgTable table) {
    return table.is(Details.SYSTEM)
        && !"on".equals(situation.facts().session().variables().get(Details.SYSTEM_TABLE_MODS));
  }

  private static boolean isForeign(Situation situation) {
    return situation.source().filter(table -> table.kind() == 'f').isPresent();
  }

  private static boolean isTaken(Situation situation, Identifier name) {
    return situation.source().filter(table -> table.hasConstraint(name)).isPresent();
  }

  private static String kind(Situation situation) {
    return Phrases.source(situation) + " is " + Phrases.kind(situation.source());
  }
}
