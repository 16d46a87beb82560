package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.facts.ServerVersion;
import dev.tenon.plan.Action;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles that may do little with the referent. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class RestrictedTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  private static Tenon start(TestDatabase database, String... grants) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, d",
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (id int PRIMARY KEY, pid int)",
        "INSERT INTO p VALUES (1)",
        "INSERT INTO c VALUES (1, 1)",
        "GRANT USAGE, CREATE ON SCHEMA public TO pg_monitor",
        "ALTER TABLE c OWNER TO pg_monitor",
        "GRANT REFERENCES ON p TO pg_monitor");
    database.execute(grants);
    return Tenon.connect(RoleDataSource.of(database, "pg_monitor"));
  }

  private static List<String> firstOfAdding(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.id().equals("add-unproven"))
        .flatMap(step -> ((Action.Run) step.action()).statements().stream())
        .toList();
  }

  @Test
  void referencesAloneDoesNotLock(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "GRANT SELECT ON p TO pg_monitor");
    Plan plan = tenon.plan(KEY);

    assertThat(firstOfAdding(plan)).noneMatch(sql -> sql.startsWith("LOCK"));
    assertThat(plan.findings())
        .anyMatch(finding -> finding.rule().id().equals("postgresql-referent-not-locked-first"));
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
    Sightings.note(plan, database, getClass());
  }

  @Test
  void oneOfThePrivilegesIsEnoughToLock(TestDatabase database) throws SQLException {
    boolean maintains = ServerVersion.parse(database.server().version()).isAtLeast(17, 0, 0);
    for (String privilege :
        maintains
            ? List.of("UPDATE", "DELETE", "TRUNCATE", "MAINTAIN")
            : List.of("UPDATE", "DELETE", "TRUNCATE")) {
      Tenon tenon = start(database, "GRANT SELECT, " + privilege + " ON p TO pg_monitor");
      Plan plan = tenon.plan(KEY);

      assertThat(firstOfAdding(plan).getFirst()).as(privilege).startsWith("LOCK");
      assertThat(tenon.apply(plan).state()).as(privilege).isEqualTo(State.PROVEN);
    }
  }

  @Test
  void rowsThatTheRoleMayNotReadAreLookedAtByTheServer(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    Plan plan = tenon.plan(KEY);

    assertThat(plan.findings())
        .anyMatch(finding -> finding.rule().id().equals("postgresql-rows-unseen"));
    database.execute("INSERT INTO c VALUES (2, 99)");
    PlanOutcome orphans = tenon.apply(plan);
    assertThat(orphans.state()).isEqualTo(State.ORPHANS);
    assertThat(orphans.stored()).isEmpty();
    assertThat(
            database.query(
                "SELECT 1 FROM pg_index WHERE indrelid = 'c'::regclass AND NOT indisprimary"))
        .isEmpty();
    database.execute("DELETE FROM c WHERE id = 2");
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
  }
}
