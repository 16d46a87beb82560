package dev.tenon.postgres.rules;

import static dev.tenon.postgres.rules.Scene.C;
import static dev.tenon.postgres.rules.Scene.P;
import static dev.tenon.postgres.rules.Scene.noted;
import static dev.tenon.postgres.rules.Scene.passed;
import static dev.tenon.postgres.rules.Scene.warned;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.ReferentialAction;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a key does not hold for, of partitions and of tables that inherit. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class PartitionsTest {
  private static final CreateForeignKey KEY = CreateForeignKey.from("c", "a").to("p", "id").build();
  private static final CreateForeignKey CASCADE =
      KEY.toBuilder().onDelete(ReferentialAction.CASCADE).build();
  private static final CreateForeignKey NOT_VALID =
      KEY.toBuilder().option(PostgresDdl.NOT_VALID).build();
  private static final CreateForeignKey TO_ITSELF =
      CreateForeignKey.from("c", "a").to("c", "id").build();
  private static final CreateForeignKey TO_PARTITION =
      CreateForeignKey.from("c", "a").to("p1", "id").build();

  private static final String PS =
      "CREATE TABLE p (id int PRIMARY KEY, z int) PARTITION BY LIST (id)";
  private static final String P1 = "CREATE TABLE p1 PARTITION OF p DEFAULT";
  private static final String UNLOGGED = "CREATE UNLOGGED TABLE p1 PARTITION OF p DEFAULT";
  private static final String CS = "CREATE TABLE c (a int, b int) PARTITION BY LIST (a)";
  private static final String C1 = "CREATE TABLE c1 PARTITION OF c DEFAULT";
  private static final String SELF =
      "CREATE TABLE c (id int PRIMARY KEY, a int) PARTITION BY LIST (id)";

  private static final List<Scene> SCENES =
      List.of(
          warned("unlogged-partition", KEY, PS, UNLOGGED, C),
          passed("unlogged-partition", KEY, PS, P1, C),
          warned("moved-rows-are-deleted", CASCADE, PS, P1, C).before(15),
          passed("moved-rows-are-deleted", CASCADE, PS, P1, C).since(15),
          passed("moved-rows-are-deleted", KEY, PS, P1, C),
          warned("detached-partition-unchecked", KEY, PS, P1, CS, C1).before(15),
          passed("detached-partition-unchecked", KEY, PS, P1, CS, C1).since(15),
          passed("detached-partition-unchecked", KEY, P, CS, C1),
          warned("later-partitions-unchecked", TO_ITSELF, SELF).before(13),
          passed("later-partitions-unchecked", TO_ITSELF, SELF).since(15),
          noted("referent-is-partition", TO_PARTITION, PS, P1, C),
          passed("referent-is-partition", KEY, PS, P1, C),
          noted("partitions-stay-not-valid", NOT_VALID, PS, P1, C).before(18),
          passed("partitions-stay-not-valid", NOT_VALID, PS, P1, C).since(18),
          warned("heirs-of-source", KEY, P, C, "CREATE TABLE d () INHERITS (c)"),
          passed("heirs-of-source", KEY, P, CS, C1),
          warned("heirs-of-referent", KEY, P, C, "CREATE TABLE q () INHERITS (p)"),
          passed("heirs-of-referent", KEY, PS, P1, C),
          passed(
              "heirs-of-source",
              KEY,
              P,
              "CREATE TABLE d (a int)",
              "CREATE TABLE c () INHERITS (d)"));

  @Test
  void partitionsAndHeirs(TestDatabase database) {
    Scenes.play(database, SCENES);
  }
}
