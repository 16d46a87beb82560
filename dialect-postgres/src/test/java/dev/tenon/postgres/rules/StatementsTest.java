package dev.tenon.postgres.rules;

import static dev.tenon.postgres.rules.Scene.C;
import static dev.tenon.postgres.rules.Scene.P;
import static dev.tenon.postgres.rules.Scene.noted;
import static dev.tenon.postgres.rules.Scene.passed;
import static dev.tenon.postgres.rules.Scene.refused;
import static dev.tenon.postgres.rules.Scene.warned;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that a version does not know, or takes in its own way. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class StatementsTest {
  private static final CreateForeignKey KEY = CreateForeignKey.from("c", "a").to("p", "id").build();
  private static final CreateForeignKey PARTIAL = KEY.toBuilder().match(Match.PARTIAL).build();
  private static final CreateForeignKey SET_COLUMNS =
      KEY.toBuilder().onDelete(ReferentialAction.SET_NULL, "a").build();
  private static final CreateForeignKey NOT_ENFORCED =
      KEY.toBuilder().option(PostgresDdl.NOT_ENFORCED).build();
  private static final CreateForeignKey NOT_VALID =
      KEY.toBuilder().option(PostgresDdl.NOT_VALID).build();
  private static final CreateForeignKey BOTH =
      NOT_VALID.toBuilder().option(PostgresDdl.NOT_ENFORCED).build();
  private static final ConstraintName EMPTY = new ConstraintName.Given(new Identifier(""));
  private static final String ORPHAN = "INSERT INTO c VALUES (1)";

  private static final List<Scene> SCENES =
      List.of(
          refused("empty-name", KEY.toBuilder().name(EMPTY).build(), P, C),
          passed("empty-name", KEY.toBuilder().named("k").build(), P, C),
          refused("match-partial", PARTIAL),
          refused("match-partial", PARTIAL, P).within("CREATE TABLE", "c", "a int"),
          passed("match-partial", KEY.toBuilder().match(Match.FULL).build(), P, C),
          refused("set-columns-unknown", SET_COLUMNS).before(15),
          refused("set-columns-unknown", SET_COLUMNS, P)
              .within("CREATE TABLE", "c", "a int")
              .before(15),
          passed("set-columns-unknown", SET_COLUMNS, P, C).since(15),
          refused("not-enforced-unknown", NOT_ENFORCED).before(18),
          warned("not-enforced", NOT_ENFORCED, P, C, ORPHAN).since(18),
          warned("not-enforced", BOTH, P, C, ORPHAN).since(18),
          warned("not-enforced", BOTH, P).within("CREATE TABLE", "c", "a int").since(18),
          passed("not-enforced", KEY, P, C),
          noted("name-cut", KEY.toBuilder().named("k".repeat(64)).build(), P, C),
          passed("name-cut", KEY.toBuilder().named("k".repeat(63)).build(), P, C),
          noted("not-validated", NOT_VALID, P, C, ORPHAN),
          passed("not-validated", KEY, P, C),
          noted("not-valid-ignored", NOT_VALID, P).within("CREATE TABLE", "c", "a int"),
          passed("not-valid-ignored", NOT_VALID, P, C),
          refused("read-only", KEY, P, C, "SET default_transaction_read_only = on"),
          passed("read-only", KEY, P, C));

  @Test
  void wordsAreReadFirst(TestDatabase database) {
    Scenes.play(database, SCENES);
  }
}
