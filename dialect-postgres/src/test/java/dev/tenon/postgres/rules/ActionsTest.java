package dev.tenon.postgres.rules;

import static dev.tenon.key.ReferentialAction.CASCADE;
import static dev.tenon.key.ReferentialAction.NO_ACTION;
import static dev.tenon.key.ReferentialAction.RESTRICT;
import static dev.tenon.key.ReferentialAction.SET_DEFAULT;
import static dev.tenon.key.ReferentialAction.SET_NULL;
import static dev.tenon.postgres.rules.Scene.C;
import static dev.tenon.postgres.rules.Scene.P;
import static dev.tenon.postgres.rules.Scene.noted;
import static dev.tenon.postgres.rules.Scene.passed;
import static dev.tenon.postgres.rules.Scene.refused;
import static dev.tenon.postgres.rules.Scene.warned;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.Deferrability;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What actions may write to, and what fails when they fire. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ActionsTest {
  private static final CreateForeignKey KEY = CreateForeignKey.from("c", "a").to("p", "id").build();
  private static final CreateForeignKey TWO =
      CreateForeignKey.from("c", "a", "b").to("p", "x", "y").match(Match.FULL).build();
  private static final String TWO_KEY = "CREATE TABLE p (x int, y int, PRIMARY KEY (x, y))";
  private static final String STORED =
      "CREATE TABLE c (b int, a int GENERATED ALWAYS AS (b + 1) STORED)";
  private static final String VIRTUAL = "CREATE TABLE c (b int, a int GENERATED ALWAYS AS (b + 1))";
  private static final String NOT_NULL = "CREATE TABLE c (a int NOT NULL, b int)";
  private static final String IDENTITY = "CREATE TABLE c (a int GENERATED ALWAYS AS IDENTITY)";
  private static final String ADDED = "ALTER TABLE c ADD FOREIGN KEY (a) REFERENCES p";
  private static final String TRIGGER =
      "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'";

  private static final List<Scene> GENERATED =
      List.of(
          refused("generated-on-update", updates(CASCADE), P, STORED),
          refused("generated-on-update", updates(SET_NULL), P, STORED),
          refused("generated-on-delete", deletes(SET_NULL), P, STORED),
          refused("generated-on-delete", deletes(SET_DEFAULT), P, STORED),
          passed("generated-on-update", updates(NO_ACTION), P, STORED),
          passed("generated-on-delete", deletes(CASCADE), P, STORED),
          refused("virtual-column", KEY, P, VIRTUAL).since(18),
          refused("generated-on-update", updates(CASCADE), P, VIRTUAL).since(18),
          passed("virtual-column", KEY, P, STORED));

  private static final List<Scene> REGRETS =
      List.of(
          warned("set-null-on-not-null", deletes(SET_NULL), P, NOT_NULL),
          warned("set-null-on-not-null", updates(SET_NULL), P, NOT_NULL),
          warned(
              "set-null-on-not-null",
              deletes(SET_NULL),
              P,
              "CREATE DOMAIN filled AS int NOT NULL",
              "CREATE TABLE c (a filled)"),
          passed("set-null-on-not-null", deletes(SET_NULL), P, C),
          passed(
                  "set-null-on-not-null",
                  TWO.toBuilder().match(Match.SIMPLE).onDelete(SET_NULL, "b").build(),
                  TWO_KEY,
                  NOT_NULL)
              .since(15),
          warned("set-default-on-not-null", deletes(SET_DEFAULT), P, NOT_NULL),
          passed("set-default-on-not-null", deletes(SET_DEFAULT), P, C),
          passed(
              "set-default-on-not-null",
              deletes(SET_DEFAULT),
              P,
              "CREATE TABLE c (a int NOT NULL DEFAULT 0)"),
          noted("set-default-row", updates(SET_DEFAULT), P, C),
          passed("set-default-row", updates(SET_NULL), P, C),
          warned("writes-always-identity", updates(CASCADE), P, IDENTITY),
          passed("writes-always-identity", deletes(CASCADE), P, IDENTITY),
          warned("restrict-not-deferred", deferrable(RESTRICT), P, C),
          passed("restrict-not-deferred", deferrable(NO_ACTION), P, C),
          warned("match-full-set-some", TWO.toBuilder().onDelete(SET_NULL, "a").build(), TWO_KEY, C)
              .since(15),
          passed("match-full-set-some", TWO.toBuilder().onDelete(SET_NULL).build(), TWO_KEY, C),
          noted("match-full-nulls", TWO, TWO_KEY, C),
          passed(
              "match-full-nulls", TWO, TWO_KEY, "CREATE TABLE c (a int NOT NULL, b int NOT NULL)"));

  private static final List<Scene> KEYS =
      List.of(
          warned("duplicate-key", KEY, P, C, ADDED),
          passed("duplicate-key", deletes(CASCADE), P, C, ADDED),
          warned("same-columns-key", deletes(CASCADE), P, C, ADDED),
          passed("same-columns-key", KEY, P, C, ADDED),
          warned(
              "column-cascades-twice",
              updates(CASCADE),
              P,
              C,
              "CREATE TABLE q (id int PRIMARY KEY)",
              "ALTER TABLE c ADD FOREIGN KEY (a) REFERENCES q ON UPDATE CASCADE"),
          passed("column-cascades-twice", updates(CASCADE), P, C),
          warned(
              "cascade-cycle",
              deletes(CASCADE),
              "CREATE TABLE c (a int PRIMARY KEY)",
              "CREATE TABLE q (id int PRIMARY KEY REFERENCES c ON DELETE CASCADE)",
              "CREATE TABLE p (id int PRIMARY KEY REFERENCES q ON DELETE CASCADE)"),
          passed(
              "cascade-cycle",
              deletes(CASCADE),
              "CREATE TABLE c (a int PRIMARY KEY)",
              "CREATE TABLE q (id int PRIMARY KEY REFERENCES c ON DELETE CASCADE)",
              "CREATE TABLE p (id int PRIMARY KEY REFERENCES q)"),
          noted(
              "cascade-paths",
              deletes(CASCADE),
              P,
              "CREATE TABLE q (id int PRIMARY KEY REFERENCES p ON DELETE CASCADE)",
              "CREATE TABLE c (a int, b int REFERENCES q ON DELETE CASCADE)"),
          passed("cascade-paths", deletes(CASCADE), P, C));

  private static final List<Scene> TRIGGERS =
      List.of(
          warned("trigger-may-swallow", deletes(CASCADE), P, C, TRIGGER, before("DELETE")),
          warned("trigger-may-swallow", deletes(SET_NULL), P, C, TRIGGER, before("UPDATE")),
          passed("trigger-may-swallow", deletes(CASCADE), P, C, TRIGGER, before("UPDATE")),
          passed("trigger-may-swallow", KEY, P, C, TRIGGER, before("DELETE")),
          warned(
              "rule-rewrites-action",
              deletes(CASCADE),
              P,
              C,
              "CREATE RULE r AS ON DELETE TO c DO INSTEAD NOTHING"),
          passed(
              "rule-rewrites-action",
              deletes(CASCADE),
              P,
              C,
              "CREATE RULE r AS ON UPDATE TO c DO INSTEAD NOTHING"),
          noted(
              "on-commit-unseen",
              KEY,
              "CREATE TEMP TABLE p (id int UNIQUE)",
              "CREATE TEMP TABLE c (a int)"),
          passed("on-commit-unseen", KEY, P, C));

  @Test
  void generatedColumnsAreNotWritten(TestDatabase database) {
    Scenes.play(database, GENERATED);
  }

  @Test
  void someActionsFailWhenTheyFire(TestDatabase database) {
    Scenes.play(database, REGRETS);
  }

  @Test
  void otherKeysGetInTheWay(TestDatabase database) {
    Scenes.play(database, KEYS);
  }

  @Test
  void triggersAndRulesGetInTheWay(TestDatabase database) {
    Scenes.play(database, TRIGGERS);
  }

  private static CreateForeignKey deletes(ReferentialAction action) {
    return KEY.toBuilder().onDelete(action).build();
  }

  private static CreateForeignKey updates(ReferentialAction action) {
    return KEY.toBuilder().onUpdate(action).build();
  }

  private static CreateForeignKey deferrable(ReferentialAction action) {
    return deletes(action).toBuilder().deferrability(Deferrability.DEFERRABLE).build();
  }

  private static String before(String event) {
    return "CREATE TRIGGER g BEFORE " + event + " ON c FOR EACH ROW EXECUTE FUNCTION f()";
  }
}
