package dev.tenon.postgres.rules;

import static dev.tenon.postgres.rules.Scene.passed;
import static dev.tenon.postgres.rules.Scene.refused;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.Match;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that stand in the way are those that the server finds. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class RowsTest {
  private static final String RULE = "orphan-rows";
  private static final CreateForeignKey KEY = CreateForeignKey.from("c", "a").to("p", "id").build();
  private static final CreateForeignKey SIMPLE =
      CreateForeignKey.from("c", "a", "b").to("p", "x", "y").build();
  private static final CreateForeignKey FULL = SIMPLE.toBuilder().match(Match.FULL).build();
  private static final CreateForeignKey TO_ITSELF =
      CreateForeignKey.from("c", "a").to("c", "id").build();
  private static final CreateForeignKey ABROAD =
      KEY.toBuilder().sourceSchema("{other}").referentSchema("{schema}").build();

  /** Types of referenced and referencing column, a value of each, and whether they match. */
  private record Values(String remote, String local, String there, String here, boolean matches) {}

  private static final List<Values> MATCHES =
      List.of(
          new Values("int", "bigint", "1", "1", true),
          new Values("int", "bigint", "1", "4294967297", false),
          new Values("numeric", "int", "1.0", "1", true),
          new Values("numeric", "int", "1.4", "1", false),
          new Values("numeric(4,2)", "numeric", "1.10", "1.1", true),
          new Values("float8", "numeric", "0.1", "0.1", true),
          new Values("float8", "int", "-0.0", "0", true),
          new Values("text", "varchar(5)", "'a'", "'a'", true),
          new Values("text", "varchar(5)", "'a'", "'A'", false),
          new Values("text", "char(3)", "'a'", "'a'", true),
          new Values("text", "char(3)", "'a '", "'a '", false),
          new Values("char(5)", "char(3)", "'a'", "'a'", true),
          new Values("text", "name", "'a'", "'a'", true),
          new Values("date", "timestamp", "'2000-01-01'", "'2000-01-01 00:00'", true),
          new Values("date", "timestamp", "'2000-01-01'", "'2000-01-01 00:01'", false),
          new Values("interval", "time", "'1 hour'", "'01:00'", true),
          new Values("inet", "cidr", "'10.0.0.0/8'", "'10.0.0.0/8'", true),
          new Values("int[]", "int[]", "'{1,2}'", "'{1,2}'", true),
          new Values("int[]", "int[]", "'{1,2}'", "'{2,1}'", false),
          new Values("public.number", "int", "1", "1", true),
          new Values("public.mood", "public.mood", "'sad'", "'glad'", false),
          new Values("public.couple", "public.couple", "'(1,2)'", "'(1,2)'", true),
          new Values("int4range", "int4range", "'[1,3)'", "'[1,2]'", true),
          new Values(
              "text COLLATE public.folded", "text COLLATE public.folded", "'a'", "'A'", true),
          new Values("text COLLATE \"C\"", "text", "'a'", "'a'", true));

  private static final List<Scene> SCENES =
      List.of(
          refused(RULE, KEY, Scene.P, Scene.C, "INSERT INTO c VALUES (1), (1), (2)"),
          passed(RULE, KEY, Scene.P, Scene.C, "INSERT INTO c VALUES (NULL)"),
          passed(
              RULE,
              KEY.toBuilder().option(PostgresDdl.NOT_VALID).build(),
              Scene.P,
              Scene.C,
              "INSERT INTO c VALUES (1)"),
          refused(RULE, SIMPLE, two(), Scene.C, "INSERT INTO c VALUES (1, 1), (1, NULL)"),
          passed(RULE, SIMPLE, two(), Scene.C, "INSERT INTO c VALUES (1, NULL), (NULL, NULL)"),
          refused(RULE, FULL, two(), Scene.C, "INSERT INTO c VALUES (1, NULL), (NULL, NULL)"),
          passed(RULE, FULL, two(), Scene.C, "INSERT INTO c VALUES (NULL, NULL)"),
          refused(
              RULE,
              TO_ITSELF,
              "CREATE TABLE c (id int PRIMARY KEY, a int)",
              "INSERT INTO c VALUES (1, 1), (2, 3)"),
          passed(
              RULE,
              TO_ITSELF,
              "CREATE TABLE c (id int PRIMARY KEY, a int)",
              "INSERT INTO c VALUES (1, 2), (2, 1)"),
          refused(
              RULE,
              ABROAD,
              Scene.P,
              "CREATE TABLE {other}.c (a int)",
              "INSERT INTO {other}.c VALUES (1)"),
          refused(
              RULE,
              KEY,
              Scene.P,
              "CREATE TABLE c (a int) PARTITION BY LIST (a)",
              "CREATE TABLE c1 PARTITION OF c DEFAULT",
              "INSERT INTO c VALUES (1)"),
          passed(
              RULE,
              KEY,
              "CREATE TABLE p (id int PRIMARY KEY) PARTITION BY LIST (id)",
              "CREATE TABLE p1 PARTITION OF p DEFAULT",
              Scene.C,
              "INSERT INTO p VALUES (1)",
              "INSERT INTO c VALUES (1)"),
          refused(
              RULE,
              KEY,
              Scene.P,
              "CREATE TABLE q () INHERITS (p)",
              Scene.C,
              "INSERT INTO q VALUES (1)",
              "INSERT INTO c VALUES (1)"),
          passed(
              RULE,
              KEY,
              Scene.P,
              Scene.C,
              "CREATE TABLE d () INHERITS (c)",
              "INSERT INTO d VALUES (1)"));

  @Test
  void rowsCountAsTheServerCounts(TestDatabase database) {
    Scenes.play(database, SCENES);
  }

  @Test
  void valuesMatchByTheKeysOwnOperator(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE DOMAIN number AS int",
        "CREATE TYPE mood AS ENUM ('sad', 'glad')",
        "CREATE TYPE couple AS (x int, y int)",
        "CREATE COLLATION folded"
            + " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
    List<Scene> scenes = new ArrayList<>();
    for (Values match : MATCHES) {
      String[] tables = {
        "CREATE TABLE p (id " + match.remote() + " UNIQUE)",
        "CREATE TABLE c (a " + match.local() + ")",
        "INSERT INTO p VALUES (" + match.there() + ")",
        "INSERT INTO c VALUES (" + match.here() + ")"
      };
      scenes.add(match.matches() ? passed(RULE, KEY, tables) : refused(RULE, KEY, tables));
    }
    Scenes.play(database, scenes);
  }

  private static String two() {
    return "CREATE TABLE p (x int, y int, PRIMARY KEY (x, y))";
  }
}
