package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Let the key's tables be missing, elsewhere, or something else than tables. */
final class ObjectTwists {
  private static final String THING = "thing";

  private ObjectTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(3, (draft, chance) -> missing(draft.referentAsked, draft.referent, chance)),
        Twist.where(
            draft -> !draft.within(),
            3,
            (draft, chance) -> missing(draft.sourceAsked, draft.source, chance)),
        Twist.of(2, (draft, chance) -> draft.referentAsked.schema = schema(chance)),
        Twist.where(
            draft -> !draft.within(),
            2,
            (draft, chance) -> draft.sourceAsked.schema = schema(chance)),
        Twist.of(3, (draft, chance) -> otherSchema(draft, draft.referentAsked)),
        Twist.of(2, (draft, chance) -> draft.referentAsked.unqualified = true),
        Twist.where(Draft::bare, 5, ObjectTwists::onPath),
        Twist.where(
            draft -> draft.bare() && draft.referent.simple(),
            9,
            (draft, chance) -> become(draft, draft.referent, draft.referentAsked, chance)),
        Twist.where(
            draft -> draft.bare() && !draft.within(),
            9,
            (draft, chance) -> become(draft, draft.source, draft.sourceAsked, chance)),
        Twist.where(draft -> draft.width() == 1, 4, ObjectTwists::referentCatalogue),
        Twist.where(draft -> !draft.within(), 4, ObjectTwists::sourceCatalogue),
        Twist.where(draft -> draft.bare() && !draft.within(), 6, ObjectTwists::inherited));
  }

  private static void missing(Draft.Asked asked, Table table, Chance chance) {
    asked.name =
        Optional.of(chance.of("nope", table.name.toUpperCase(Locale.ROOT), table.name + " "));
  }

  private static Optional<String> schema(Chance chance) {
    return Optional.of(chance.of("no such schema", "pg_temp_999", "pg_temp"));
  }

  private static void otherSchema(Draft draft, Draft.Asked asked) {
    asked.schema = Optional.of(draft.world.other());
  }

  /** Tables in the schema that is searched are found without its name. */
  private static void onPath(Draft draft, Chance chance) {
    boolean both = chance.percent(50);
    draft.referent.moveTo(PostgresScenarios.PATH, Leftovers.referent(draft.world.main()));
    draft.referentAsked.unqualified = chance.percent(75);
    if (both) {
      draft.source.moveTo(PostgresScenarios.PATH, Leftovers.source(draft.world.main()));
      draft.sourceAsked.unqualified = chance.percent(75);
    }
  }

  private static void become(Draft draft, Table table, Draft.Asked asked, Chance chance) {
    String thing = table.qualified(THING);
    String from = " AS SELECT * FROM " + table.quoted();
    asked.name = Optional.of(THING);
    switch (chance.below(6)) {
      case 0 -> draft.before.add("CREATE VIEW " + thing + from);
      case 1 -> materialised(draft, table, thing, from);
      case 2 -> draft.before.add("CREATE SEQUENCE " + thing);
      case 3 -> {
        draft.before.add(Foreign.make(draft.world.main()));
        draft.before.add(
            "CREATE FOREIGN TABLE %s (%s) SERVER %s"
                .formatted(
                    thing,
                    foreignColumns(draft, table),
                    Names.quote(Foreign.name(draft.world.main()))));
      }
      case 4 ->
          draft.before.add(
              "CREATE INDEX %s ON %s ((true))".formatted(Names.quote(THING), table.quoted()));
      default -> draft.before.add("CREATE TYPE %s AS (%s)".formatted(thing, "m integer, n text"));
    }
  }

  private static void materialised(Draft draft, Table table, String thing, String from) {
    draft.before.add("CREATE MATERIALIZED VIEW " + thing + from);
    List<String> columns = table == draft.referent ? draft.remoteColumns : draft.localColumns;
    if (columns.stream().allMatch(name -> table.column(name).type.indexable())) {
      draft.before.add("CREATE UNIQUE INDEX ON %s (%s)".formatted(thing, Names.listed(columns)));
    }
  }

  private static String foreignColumns(Draft draft, Table table) {
    return String.join(
        ", ", table.columns.stream().map(column -> column.sql(draft.world.main())).toList());
  }

  private static void referentCatalogue(Draft draft, Chance chance) {
    draft.referentAsked.unqualified = chance.percent(30);
    draft.referentAsked.schema = Optional.of("pg_catalog");
    draft.referentAsked.name = Optional.of(chance.of("pg_class", "pg_type", "pg_tables"));
    if (chance.percent(70)) {
      draft.remoteAsked.put(draft.remoteColumns.getFirst(), "oid");
    }
  }

  private static void sourceCatalogue(Draft draft, Chance chance) {
    draft.sourceAsked.schema =
        Optional.of(chance.of("pg_catalog", "pg_catalog", "information_schema"));
    draft.sourceAsked.name =
        Optional.of(
            draft.sourceAsked.schema.get().equals("pg_catalog")
                ? chance.of("pg_class", "pg_attribute", "pg_views")
                : chance.of("sql_features", "tables"));
  }

  /** Rows of tables that inherit are neither looked at nor looked up. */
  private static void inherited(Draft draft, Chance chance) {
    Table table = chance.of(draft.source, draft.referent);
    String heir = table.qualified("heir");
    draft.before.add("CREATE TABLE %s () INHERITS (%s)".formatted(heir, table.quoted()));
    if (draft.rows && chance.percent(60)) {
      draft.after.add(
          "WITH moved AS (DELETE FROM ONLY %s RETURNING *) INSERT INTO %s SELECT * FROM moved"
              .formatted(table.quoted(), heir));
    }
  }
}
