package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.Match;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that are asked for unproven, rows in the way, and what the direct way costs. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class UnprovenTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "a", "b").to("p", "a", "b").named("k").match(Match.FULL).build();

  private static Tenon start(TestDatabase database) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, d",
        "CREATE TABLE p (a int, b text, PRIMARY KEY (a, b))",
        "CREATE TABLE c (id int PRIMARY KEY, a int, b text)",
        "INSERT INTO p VALUES (1, 'x')",
        "INSERT INTO c VALUES (1, 1, 'x'), (2, NULL, NULL)");
    return Tenon.connect(database.dataSource());
  }

  private static List<String> steps(Plan plan) {
    return plan.steps().stream().map(Step::id).toList();
  }

  private static List<String> traces(TestDatabase database) throws SQLException {
    return database
        .query(
            "SELECT conname FROM pg_constraint WHERE contype = 'f' UNION ALL"
                + " SELECT indexrelid::regclass::text FROM pg_index"
                + " WHERE indrelid = 'c'::regclass AND NOT indisprimary")
        .stream()
        .map(row -> String.valueOf(row.getFirst()))
        .toList();
  }

  @Test
  void aKeyAskedForAsNotValidEndsUnproven(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("INSERT INTO c VALUES (3, 7, 'y')");
    for (Strategy strategy : Strategy.values()) {
      Plan plan = tenon.plan(KEY.toBuilder().option(PostgresDdl.NOT_VALID).build(), strategy);

      assertThat(steps(plan)).endsWith(strategy == Strategy.DIRECT ? "add" : "add-unproven");
      assertThat(tenon.apply(plan).state()).isEqualTo(State.UNPROVEN);
      tenon.apply(tenon.plan(tenon.inverse(plan).orElseThrow()));
    }
  }

  @Test
  void aKeyAskedForAsNotEnforcedEndsUnprovenAndNeedsNoIndex(TestDatabase database)
      throws SQLException {
    if (!AlterTest.enforces(database)) {
      return;
    }
    Tenon tenon = start(database);
    CreateForeignKey key = KEY.toBuilder().option(PostgresDdl.NOT_ENFORCED).build();
    Plan plan = tenon.plan(key);

    assertThat(steps(plan)).containsExactly("add-unproven");
    PlanOutcome outcome = tenon.apply(plan);
    assertThat(outcome.state()).isEqualTo(State.UNPROVEN);
    assertThat(outcome.stored().orElseThrow().enforced()).isFalse();
    assertThat(tenon.apply(tenon.plan(key)).state()).isEqualTo(State.UNPROVEN);
    Plan enforced = tenon.plan(KEY);
    assertThat(steps(enforced)).containsExactly("enforce-unproven", "validate");
    assertThat(tenon.apply(enforced).state()).isEqualTo(State.PROVEN);
  }

  @Test
  void halfAKeyStandsInTheWayOfMatchFull(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("INSERT INTO c VALUES (3, 1, NULL)");
    for (Strategy strategy : Strategy.values()) {
      PlanOutcome outcome = tenon.apply(tenon.plan(KEY, strategy));

      assertThat(outcome.state()).isEqualTo(State.ORPHANS);
      assertThat(outcome.orphans().orElseThrow().sample())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row).containsEntry("a", "1");
                assertThat(row).containsEntry("b", "null");
              });
      assertThat(traces(database)).isEmpty();
    }
  }

  @Test
  void theDirectWaySaysWhatItCosts(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("ANALYZE c");

    Plan direct = tenon.plan(KEY, Strategy.DIRECT);

    assertThat(direct.findings().getFirst().summary())
        .isEqualTo(
            "The key k of public.c (a, b) to public.p (a, b) holds up all writers of both tables"
                + " while every row is checked.");
    assertThat(direct.findings().getFirst().evidence()).isEqualTo("about 2 rows");
    assertThat(tenon.plan(KEY).findings())
        .noneMatch(finding -> finding.rule().id().equals("postgresql-direct-blocks-writers"));
  }
}
