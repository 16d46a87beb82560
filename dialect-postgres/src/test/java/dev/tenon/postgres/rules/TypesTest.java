package dev.tenon.postgres.rules;

import static dev.tenon.postgres.rules.Scene.noted;
import static dev.tenon.postgres.rules.Scene.passed;
import static dev.tenon.postgres.rules.Scene.refused;
import static dev.tenon.postgres.rules.Scene.unknown;
import static dev.tenon.postgres.rules.Scene.warned;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.ReferentialAction;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which types and collations go together: referenced type, referencing type. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class TypesTest {
  private static final CreateForeignKey KEY = CreateForeignKey.from("c", "a").to("p", "id").build();
  private static final CreateForeignKey NOT_VALID =
      KEY.toBuilder().option(PostgresDdl.NOT_VALID).build();
  private static final CreateForeignKey CASCADE =
      KEY.toBuilder().onUpdate(ReferentialAction.CASCADE).build();

  private static final List<List<String>> COMPARABLE =
      List.of(
          List.of("int", "bigint"),
          List.of("smallint", "int"),
          List.of("numeric", "int"),
          List.of("float8", "numeric"),
          List.of("float4", "float8"),
          List.of("text", "varchar(5)"),
          List.of("text", "name"),
          List.of("char(3)", "text"),
          List.of("date", "timestamptz"),
          List.of("timestamp", "date"),
          List.of("timetz", "time"),
          List.of("interval", "time"),
          List.of("inet", "cidr"),
          List.of("macaddr", "macaddr8"),
          List.of("oid", "int"),
          List.of("varbit", "bit(3)"),
          List.of("int[]", "int[]"),
          List.of("int4range", "int4range"),
          List.of("mood", "mood"),
          List.of("pair", "couple"),
          List.of("number", "bigint"),
          List.of("numeric(10,2)", "numeric(20,5)"),
          List.of("uuid", "uuid"));

  private static final List<List<String>> INCOMPARABLE =
      List.of(
          List.of("int", "numeric"),
          List.of("int", "float4"),
          List.of("numeric", "float8"),
          List.of("int", "oid"),
          List.of("int", "text"),
          List.of("text", "int"),
          List.of("uuid", "text"),
          List.of("boolean", "int"),
          List.of("time", "timetz"),
          List.of("time", "interval"),
          List.of("int[]", "bigint[]"),
          List.of("text[]", "varchar[]"),
          List.of("int4range", "int8range"),
          List.of("mood", "text"),
          List.of("mood", "temper"),
          List.of("number", "text"));

  private static final List<List<String>> NARROW =
      List.of(
          List.of("bigint", "int"),
          List.of("numeric", "int"),
          List.of("timestamp", "date"),
          List.of("text", "varchar(5)"),
          List.of("varchar(9)", "varchar(5)"),
          List.of("numeric(10,2)", "numeric(10,1)"),
          List.of("timestamp", "timestamp(0)"));

  private static final List<List<String>> WIDE =
      List.of(
          List.of("int", "bigint"),
          List.of("varchar(5)", "text"),
          List.of("varchar(5)", "varchar(5)"),
          List.of("numeric(10,1)", "numeric(10,1)"),
          List.of("numeric(10,1)", "numeric(12,2)"),
          List.of("date", "timestamp"));

  private static final List<Scene> COLLATIONS =
      List.of(
          refused("collations", KEY, table("p", "text"), table("c", "text COLLATE public.folded"))
              .since(18),
          warned(
                  "nondeterministic-collation",
                  KEY,
                  table("p", "text"),
                  table("c", "text COLLATE public.folded"))
              .before(18),
          passed(
              "collations",
              KEY,
              table("p", "text COLLATE public.folded"),
              table("c", "text COLLATE public.folded")),
          passed(
              "nondeterministic-collation",
              KEY,
              table("p", "text COLLATE public.folded"),
              table("c", "text COLLATE public.folded")),
          passed("collations", KEY, table("p", "text COLLATE \"C\""), table("c", "text")),
          refused("not-both-collatable", KEY, table("p", "text"), table("c", "\"char\"")).since(18),
          passed("not-both-collatable", KEY, table("p", "text"), table("c", "\"char\"")).before(18),
          warned(
              "name-key-useless", KEY, table("p", "text COLLATE \"en-x-icu\""), table("c", "name")),
          warned(
              "name-key-useless", KEY, table("p", "name"), table("c", "text COLLATE \"en-x-icu\"")),
          passed("name-key-useless", KEY, table("p", "text"), table("c", "name")),
          unknown(
              "name-hashed",
              KEY,
              table("p", "text COLLATE public.folded"),
              table("c", "name COLLATE public.folded")),
          passed(
              "name-hashed",
              NOT_VALID,
              table("p", "text COLLATE public.folded"),
              table("c", "name COLLATE public.folded")),
          passed("name-key-useless", KEY, table("p", "text COLLATE \"C\""), table("c", "name")),
          warned(
              "index-collation",
              KEY,
              "CREATE TABLE p (id text)",
              "CREATE UNIQUE INDEX ON p (id COLLATE public.folded)",
              table("c", "text")),
          passed(
              "index-collation",
              KEY,
              "CREATE TABLE p (id text)",
              "CREATE UNIQUE INDEX ON p (id COLLATE \"C\")",
              table("c", "text")));

  private static final List<String> LIMITED = List.of("numeric(4,2)[]", "varchar(5)[]", "bit(3)[]");

  @Test
  void limitedArraysAreNotCompared(TestDatabase database) {
    List<Scene> scenes = new ArrayList<>();
    for (String type : LIMITED) {
      scenes.add(refused("arrays-with-length", KEY, tables(List.of(type, type))).since(15));
      scenes.add(
          (type.startsWith("varchar")
                  ? unknown("array-collation-lost", KEY, tables(List.of(type, type)))
                  : warned("array-key-useless", KEY, tables(List.of(type, type))))
              .before(13));
      scenes.add(warned("array-key-useless", NOT_VALID, tables(List.of(type, type))));
    }
    scenes.add(refused("array-with-length", KEY, tables(List.of("numeric[]", LIMITED.getFirst()))));
    scenes.add(refused("array-with-length", KEY, tables(List.of(LIMITED.getFirst(), "numeric[]"))));
    scenes.add(passed("array-with-length", KEY, tables(List.of("numeric[]", "numeric[]"))));
    scenes.add(
        refused(
            "array-with-collation",
            KEY,
            tables(List.of("varchar[]", "varchar(5)[] COLLATE \"C\""))));
    scenes.add(
        refused(
            "array-with-collation",
            KEY,
            tables(List.of("varchar(5)[]", "varchar(5)[] COLLATE \"C\""))));
    scenes.add(
        passed(
            "array-with-collation", KEY, tables(List.of("varchar[]", "varchar[] COLLATE \"C\""))));
    scenes.add(passed("arrays-with-length", KEY, tables(List.of("text[]", "text[]"))));
    scenes.add(
        passed(
            "arrays-with-length",
            KEY,
            "CREATE DOMAIN limited AS varchar(5)[]",
            table("p", "limited"),
            table("c", "limited")));
    scenes.add(
        passed(
            "arrays-with-length",
            KEY,
            table("p", "varchar(5)[]"),
            table("c", "varchar(5)[]") + " PARTITION BY LIST (a)"));
    scenes.add(passed("array-key-useless", KEY, tables(List.of("int[]", "int[]"))));
    Scenes.play(database, scenes);
  }

  @Test
  void typesCompareOrNot(TestDatabase database) throws SQLException {
    makeTypes(database);
    List<Scene> scenes = new ArrayList<>();
    COMPARABLE.forEach(pair -> scenes.add(passed("types", KEY, tables(pair))));
    INCOMPARABLE.forEach(pair -> scenes.add(refused("types", KEY, tables(pair))));
    scenes.add(refused("domain-over-enum", KEY, tables(List.of("feeling", "feeling"))));
    scenes.add(refused("domain-over-enum", KEY, tables(List.of("mood", "feeling"))));
    scenes.add(passed("domain-over-enum", KEY, tables(List.of("mood", "mood"))));
    Scenes.play(database, scenes);
  }

  @Test
  void narrowColumnsFollowBadly(TestDatabase database) throws SQLException {
    List<Scene> scenes = new ArrayList<>();
    NARROW.forEach(pair -> scenes.add(warned("narrowing-cascade", CASCADE, tables(pair))));
    WIDE.forEach(pair -> scenes.add(passed("narrowing-cascade", CASCADE, tables(pair))));
    scenes.add(passed("narrowing-cascade", KEY, tables(NARROW.getFirst())));
    scenes.add(noted("trailing-blanks", KEY, tables(List.of("text", "char(3)"))));
    scenes.add(passed("trailing-blanks", KEY, tables(List.of("char(3)", "char(3)"))));
    scenes.add(warned("time-zone-decides", KEY, tables(List.of("timestamp", "timestamptz"))));
    scenes.add(warned("time-zone-decides", KEY, tables(List.of("timestamptz", "date"))));
    scenes.add(passed("time-zone-decides", KEY, tables(List.of("timestamp", "date"))));
    Scenes.play(database, scenes);
  }

  @Test
  void collationsAgreeOrNot(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE COLLATION folded"
            + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
    Scenes.play(database, COLLATIONS);
  }

  private static void makeTypes(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TYPE mood AS ENUM ('sad', 'glad')",
        "CREATE TYPE temper AS ENUM ('sad', 'glad')",
        "CREATE DOMAIN feeling AS mood",
        "CREATE DOMAIN amount AS int",
        "CREATE DOMAIN number AS amount",
        "CREATE TYPE pair AS (x int, y int)",
        "CREATE TYPE couple AS (x int, y int)");
  }

  private static String[] tables(List<String> pair) {
    return new String[] {
      "SET search_path = {schema}, public", table("p", pair.getFirst()), table("c", pair.getLast())
    };
  }

  private static String table(String name, String type) {
    return name.equals("p")
        ? "CREATE TABLE p (id " + type + " UNIQUE)"
        : "CREATE TABLE c (a " + type + ")";
  }
}
