package dev.tenon.postgres.rules;

import static dev.tenon.postgres.rules.Scene.C;
import static dev.tenon.postgres.rules.Scene.P;
import static dev.tenon.postgres.rules.Scene.passed;
import static dev.tenon.postgres.rules.Scene.refused;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that are not there, not one's own, or of the wrong kind. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ObjectsTest {
  private static final CreateForeignKey KEY = CreateForeignKey.from("c", "a").to("p", "id").build();
  private static final CreateForeignKey NOT_VALID =
      KEY.toBuilder().option(PostgresDdl.NOT_VALID).build();
  private static final String PARTITIONED = "CREATE TABLE c (a int) PARTITION BY LIST (a)";

  private static final List<Scene> SOURCE =
      List.of(
          refused("source-schema-missing", KEY.toBuilder().sourceSchema("nowhere").build(), P, C),
          refused("source-schema-missing", KEY.toBuilder().sourceSchema("pg_temp").build(), P, C),
          passed("source-schema-missing", KEY.toBuilder().sourceSchema("{schema}").build(), P, C),
          refused("source-missing", KEY, P),
          refused("source-missing", KEY.toBuilder().sourceSchema("{other}").build(), P, C),
          refused("source-missing", KEY, P, "CREATE TABLE \"C\" (a int)"),
          passed("source-missing", KEY, P, C),
          refused(
              "source-is-catalogue",
              CreateForeignKey.from("pg_class", "oid").to("p", "id").build(),
              P),
          passed("source-is-catalogue", KEY, P, C),
          refused("source-no-table", KEY, P, "CREATE VIEW c AS SELECT 1 AS a"),
          refused("source-no-table", KEY, P, "CREATE MATERIALIZED VIEW c AS SELECT 1 AS a"),
          refused("source-no-table", KEY, P, "CREATE SEQUENCE c"),
          refused("source-no-table", KEY, P, "CREATE TYPE c AS (a int)"),
          refused("source-no-table", KEY, P, "CREATE TABLE x (a int)", "CREATE INDEX c ON x (a)"),
          passed("source-no-table", KEY, P, PARTITIONED),
          refused("source-is-foreign", KEY, P, "CREATE FOREIGN TABLE c (a int) SERVER nowhere"),
          refused(
              "foreign-partition",
              KEY,
              P,
              PARTITIONED,
              "CREATE FOREIGN TABLE c1 PARTITION OF c DEFAULT SERVER nowhere"),
          passed(
              "foreign-partition", KEY, P, PARTITIONED, "CREATE TABLE c1 PARTITION OF c DEFAULT"),
          refused("name-taken", named("k"), P, "CREATE TABLE c (a int CONSTRAINT k UNIQUE)"),
          refused("name-taken", named("k"), P, "CREATE TABLE c (a int CONSTRAINT k NOT NULL)")
              .since(18),
          passed("name-taken", named("k"), P, "CREATE TABLE c (a int CONSTRAINT k NOT NULL)")
              .before(18),
          passed("name-taken", named("K"), P, "CREATE TABLE c (a int CONSTRAINT k UNIQUE)"),
          passed("name-taken", named("k"), P, C, "CREATE TABLE d (a int CONSTRAINT k UNIQUE)"));

  private static final List<Scene> REFERENT =
      List.of(
          refused(
              "referent-schema-missing", KEY.toBuilder().referentSchema("nowhere").build(), P, C),
          passed(
              "referent-schema-missing", KEY.toBuilder().referentSchema("{schema}").build(), P, C),
          refused("referent-missing", KEY, C),
          passed("referent-missing", KEY, P, C),
          refused("referent-no-table", KEY, C, "CREATE VIEW p AS SELECT 1 AS id"),
          refused("referent-no-table", KEY, C, "CREATE SEQUENCE p"),
          refused("referent-no-table", KEY, C, "CREATE TYPE p AS (id int)"),
          refused("referent-no-table", KEY, C, "CREATE INDEX p ON c (a)"),
          passed(
              "referent-no-table",
              KEY,
              C,
              "CREATE TABLE p (id int PRIMARY KEY) PARTITION BY LIST (id)"),
          refused(
              "referent-is-catalogue",
              CreateForeignKey.from("c", "a").to("pg_class", "oid").build(),
              C),
          passed("referent-is-catalogue", KEY, P, C),
          refused("not-valid-partitioned", NOT_VALID, P, PARTITIONED).before(18),
          passed("not-valid-partitioned", NOT_VALID, P, PARTITIONED).since(18),
          passed("not-valid-partitioned", NOT_VALID, P, C),
          refused("less-durable-referent", KEY, "CREATE UNLOGGED TABLE p (id int UNIQUE)", C),
          refused("less-durable-referent", KEY, "CREATE TEMP TABLE p (id int UNIQUE)", C),
          refused("less-durable-referent", KEY, P, "CREATE TEMP TABLE c (a int)"),
          passed("less-durable-referent", KEY, P, "CREATE UNLOGGED TABLE c (a int)"),
          passed(
              "less-durable-referent",
              KEY,
              "CREATE TEMP TABLE p (id int UNIQUE)",
              "CREATE TEMP TABLE c (a int)"));

  @Test
  void theSourceMustBeATableOfOnesOwn(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE FOREIGN DATA WRAPPER none", "CREATE SERVER nowhere FOREIGN DATA WRAPPER none");
    Scenes.play(database, SOURCE);
  }

  @Test
  void theReferentMustBeATableThatLasts(TestDatabase database) {
    Scenes.play(database, REFERENT);
  }

  private static CreateForeignKey named(String name) {
    return KEY.toBuilder().named(name).build();
  }
}
