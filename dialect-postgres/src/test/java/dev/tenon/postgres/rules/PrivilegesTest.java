package dev.tenon.postgres.rules;

import static dev.tenon.postgres.rules.Scene.C;
import static dev.tenon.postgres.rules.Scene.P;
import static dev.tenon.postgres.rules.Scene.passed;
import static dev.tenon.postgres.rules.Scene.refused;
import static dev.tenon.postgres.rules.Scene.unknown;
import static dev.tenon.postgres.rules.Scene.warned;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another role may do: one that every server has. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class PrivilegesTest {
  private static final CreateForeignKey KEY = CreateForeignKey.from("c", "a").to("p", "id").build();
  private static final CreateForeignKey NOT_VALID =
      KEY.toBuilder().option(PostgresDdl.NOT_VALID).build();
  private static final CreateForeignKey ABROAD = KEY.toBuilder().referentSchema("{other}").build();
  private static final CreateForeignKey FROM_ABROAD =
      NOT_VALID.toBuilder().sourceSchema("{other}").build();
  private static final String USAGE = "GRANT USAGE ON SCHEMA {schema} TO pg_monitor";
  private static final String OWNED = "ALTER TABLE c OWNER TO pg_monitor";
  private static final String ENTER = "SET ROLE pg_monitor";
  private static final String REFERENCES = "GRANT REFERENCES ON p TO pg_monitor";
  private static final String SELECT = "GRANT SELECT ON p TO pg_monitor";

  private static final List<Scene> SCENES =
      List.of(
          refused("not-owner", KEY, P, C, USAGE, "ALTER TABLE c OWNER TO pg_signal_backend", ENTER),
          passed("not-owner", KEY, P, C, USAGE, OWNED, REFERENCES, SELECT, ENTER),
          refused("references-denied", KEY, P, C, USAGE, OWNED, SELECT, ENTER),
          passed(
              "references-denied",
              KEY,
              P,
              C,
              USAGE,
              OWNED,
              "GRANT REFERENCES (id), SELECT ON p TO pg_monitor",
              ENTER),
          refused("source-missing", NOT_VALID, P, C, OWNED, ENTER),
          refused("source-schema-closed", FROM_ABROAD, P, "CREATE TABLE {other}.c (a int)", ENTER),
          passed("source-schema-closed", FROM_ABROAD, P, "CREATE TABLE {other}.c (a int)"),
          refused(
              "referent-schema-closed",
              ABROAD,
              "CREATE TABLE {other}.p (id int PRIMARY KEY)",
              C,
              USAGE,
              OWNED,
              ENTER),
          passed(
              "referent-schema-closed", ABROAD, "CREATE TABLE {other}.p (id int PRIMARY KEY)", C),
          warned(
              "owner-cannot-read",
              NOT_VALID,
              P,
              C,
              USAGE,
              OWNED,
              "ALTER TABLE p OWNER TO pg_monitor",
              "REVOKE SELECT ON p FROM pg_monitor"),
          passed("owner-cannot-read", NOT_VALID, P, C, USAGE, OWNED),
          unknown("rows-unseen", KEY, P, C, USAGE, OWNED, REFERENCES, ENTER));

  @Test
  void rolesMayOrMayNot(TestDatabase database) {
    Scenes.play(database, SCENES);
  }

  @Test
  void aClosedCatalogueTellsNothing(TestDatabase database) {
    String closed = "REVOKE SELECT ON pg_catalog.pg_cast FROM public";
    Scenes.play(database, List.of(unknown("unread", KEY, P, C, USAGE, OWNED, closed, ENTER)));
  }
}
