package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.Operation;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.error.TenonException;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.postgres.version.PostgresChange;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A key is checked at another time, or enforced or not. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class AlterTest {
  private static final TableName C = TableName.of("c");
  private static final Identifier K = new Identifier("k");
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid")
          .to("p", "id")
          .named("k")
          .onDelete(ReferentialAction.CASCADE)
          .build();

  private static final String STATE =
      "SELECT condeferrable, condeferred, convalidated,"
          + " coalesce(to_jsonb(k) ->> 'conenforced', 'true'), confdeltype"
          + " FROM pg_constraint k WHERE conname = 'k' AND contype = 'f'";

  static boolean enforces(TestDatabase database) {
    return PostgresChange.NOT_ENFORCED.in(ServerVersion.parse(database.server().version()));
  }

  private static Tenon start(TestDatabase database) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, d",
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (id int PRIMARY KEY, pid int)",
        "INSERT INTO p VALUES (1)",
        "INSERT INTO c VALUES (1, 1)");
    Tenon tenon = Tenon.connect(database.dataSource());
    tenon.apply(tenon.plan(KEY));
    return tenon;
  }

  private static AlterForeignKey checked(Deferrability when) {
    return new AlterForeignKey(C, K, Alteration.of(when));
  }

  private static AlterForeignKey held(Enforcement whether) {
    return new AlterForeignKey(C, K, Alteration.of(whether));
  }

  private static List<String> sql(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> ((Action.Run) step.action()).statements().stream())
        .toList();
  }

  @Test
  void whenItIsCheckedGoesThereAndBack(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    Plan plan = tenon.plan(checked(Deferrability.INITIALLY_DEFERRED));

    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
    assertThat(database.query(STATE)).containsExactly(List.of("t", "t", "t", "true", "c"));
    Operation back = tenon.inverse(plan).orElseThrow();
    assertThat(tenon.apply(tenon.plan(back)).state()).isEqualTo(State.PROVEN);
    assertThat(database.query(STATE)).containsExactly(List.of("f", "f", "t", "true", "c"));
  }

  @Test
  void onlyWhatDiffersIsSaid(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    Plan same = tenon.plan(checked(Deferrability.NOT_DEFERRABLE));
    assertThat(same.steps()).isEmpty();
    assertThat(tenon.apply(same).state()).isEqualTo(State.PROVEN);
    if (enforces(database)) {
      AlterForeignKey both =
          new AlterForeignKey(
              C,
              K,
              new Alteration(
                  Optional.of(Deferrability.DEFERRABLE), Optional.of(Enforcement.ENFORCED)));
      assertThat(sql(tenon.plan(both)))
          .containsExactly("ALTER TABLE \"public\".\"c\" ALTER CONSTRAINT \"k\" DEFERRABLE");
    }
  }

  @Test
  void anUnprovenKeyStaysUnproven(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("UPDATE pg_constraint SET convalidated = false WHERE conname = 'k'");

    assertThat(tenon.apply(tenon.plan(checked(Deferrability.DEFERRABLE))).state())
        .isEqualTo(State.UNPROVEN);
    assertThat(database.query(STATE)).containsExactly(List.of("t", "f", "f", "true", "c"));
  }

  @Test
  void enforcementEndsAndBeginsAgainWithWritersGoingOn(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    if (!enforces(database)) {
      assertThatThrownBy(() -> tenon.plan(held(Enforcement.NOT_ENFORCED)))
          .isInstanceOfSatisfying(
              TenonException.class,
              refused -> assertThat(refused.id()).isEqualTo("unsupported-not-enforced"));
      return;
    }
    tenon.apply(tenon.plan(checked(Deferrability.DEFERRABLE)));
    Plan off = tenon.plan(held(Enforcement.NOT_ENFORCED));

    assertThat(tenon.apply(off).state()).isEqualTo(State.UNPROVEN);
    assertThat(database.query(STATE)).containsExactly(List.of("t", "f", "f", "false", "c"));
    database.execute("INSERT INTO c VALUES (2, 99)");
    Plan on = tenon.plan(tenon.inverse(off).orElseThrow());
    assertThat(tenon.apply(on).state()).isEqualTo(State.ORPHANS);
    assertThat(database.query(STATE)).containsExactly(List.of("t", "f", "f", "false", "c"));
    database.execute("DELETE FROM c WHERE id = 2");
    assertThat(on.findings()).anyMatch(finding -> finding.rule().id().contains("replacement"));
    assertThat(tenon.apply(on).state()).isEqualTo(State.PROVEN);
    Sightings.note(on, database, getClass());
    assertThat(database.query(STATE)).containsExactly(List.of("t", "f", "t", "true", "c"));
  }
}
