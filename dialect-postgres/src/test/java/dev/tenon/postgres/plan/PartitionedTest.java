package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Action;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Partitioned tables, in two levels. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class PartitionedTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  private static final String KEYS =
      "SELECT conrelid::regclass::text, conname, conparentid <> 0, convalidated"
          + " FROM pg_constraint WHERE contype = 'f' AND confrelid = 'p'::regclass ORDER BY 1";

  private static final String INDEXES =
      "SELECT indexrelid::regclass::text, indisvalid FROM pg_index"
          + " WHERE indrelid::regclass::text LIKE 'c%' ORDER BY 1";

  static void makeTables(TestDatabase database, boolean both) throws SQLException {
    database.execute("DROP TABLE IF EXISTS c, p, d");
    if (both) {
      database.execute(
          "CREATE TABLE p (id int PRIMARY KEY) PARTITION BY HASH (id)",
          "CREATE TABLE p1 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
          "CREATE TABLE p2 PARTITION OF p FOR VALUES WITH (MODULUS 2, REMAINDER 1)");
    } else {
      database.execute("CREATE TABLE p (id int PRIMARY KEY)");
    }
    database.execute(
        "CREATE TABLE c (id int, pid int) PARTITION BY RANGE (id)",
        "CREATE TABLE c1 PARTITION OF c FOR VALUES FROM (0) TO (10)",
        "CREATE TABLE c2 PARTITION OF c FOR VALUES FROM (10) TO (30) PARTITION BY RANGE (id)",
        "CREATE TABLE c2a PARTITION OF c2 FOR VALUES FROM (10) TO (20)",
        "INSERT INTO p VALUES (1), (2), (3)",
        "INSERT INTO c VALUES (1, 1), (2, NULL), (11, 2), (12, 3)");
  }

  private final Connection connection;

  /** One session reads the catalogue faster, the second time. */
  PartitionedTest(TestDatabase database) throws SQLException {
    this.connection = database.connect();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private Tenon start(TestDatabase database, boolean both) throws SQLException {
    makeTables(database, both);
    return Tenon.connect(DataSources.lending(connection));
  }

  @Test
  void aPartitionedSourceGetsItsKeyOnline(TestDatabase database) throws SQLException {
    for (boolean both : List.of(false, true)) {
      Tenon tenon = start(database, both);

      PlanOutcome outcome = tenon.apply(tenon.plan(KEY));

      assertThat(outcome.state()).isEqualTo(State.PROVEN);
      assertThat(database.query(KEYS))
          .containsExactly(
              List.of("c", "k", "f", "t"),
              List.of("c1", "k", "t", "t"),
              List.of("c2", "k", "t", "t"),
              List.of("c2a", "k", "t", "t"));
      assertThat(database.query(INDEXES))
          .containsExactly(
              List.of("c1_k_idx", "t"),
              List.of("c2_pid_idx", "t"),
              List.of("c2a_k_idx", "t"),
              List.of("k_idx", "t"));
      assertThat(tenon.apply(tenon.plan(KEY)).state()).isEqualTo(State.PROVEN);
    }
  }

  @Test
  void aPartitionedReferentIsReferredToOnline(TestDatabase database) throws SQLException {
    makeTables(database, true);
    database.execute("CREATE TABLE d (id int PRIMARY KEY, pid int)", "INSERT INTO d VALUES (1, 3)");
    Tenon tenon = Tenon.connect(DataSources.lending(connection));
    Plan plan = tenon.plan(CreateForeignKey.from("d", "pid").to("p", "id").named("k").build());

    assertThat(plan.strategy()).isEqualTo(Strategy.ONLINE);
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
    assertThat(database.query(KEYS)).containsExactly(List.of("d", "k", "f", "t"));
  }

  @Test
  void aRowInTheWayLeavesNothing(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, false);
    database.execute("INSERT INTO c VALUES (13, 99)");

    PlanOutcome outcome = tenon.apply(tenon.plan(KEY));

    assertThat(outcome.state()).isEqualTo(State.ORPHANS);
    assertThat(outcome.orphans().orElseThrow().sample()).containsExactly(Map.of("pid", "99"));
    assertThat(database.query(KEYS)).isEmpty();
    assertThat(database.query(INDEXES)).isEmpty();
  }

  @Test
  void aRunThatStoppedAnywhereIsTakenUp(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, false);
    int steps = tenon.plan(KEY).steps().size();
    for (int stop = 0; stop < steps; stop++) {
      tenon = start(database, false);
      for (Step step : tenon.plan(KEY).steps().subList(0, stop)) {
        for (String sql : ((Action.Run) step.action()).statements()) {
          if (!sql.startsWith("LOCK")) {
            database.execute(sql);
          }
        }
      }

      PlanOutcome outcome = tenon.apply(tenon.plan(KEY));

      assertThat(outcome.state()).as("after " + stop).isEqualTo(State.PROVEN);
      assertThat(database.query(KEYS)).as("after " + stop).hasSize(4);
      assertThat(database.query(INDEXES)).as("after " + stop).hasSize(4);
    }
  }

  @Test
  void aNewPartitionMakesAPlanStale(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, false);
    Plan plan = tenon.plan(KEY);
    database.execute("CREATE TABLE c3 PARTITION OF c FOR VALUES FROM (30) TO (40)");

    assertThatThrownBy(() -> tenon.apply(plan))
        .isInstanceOfSatisfying(
            TenonException.class, refused -> assertThat(refused.id()).isEqualTo("plan-stale"));
  }

  @Test
  void aPartitionThatUsesTheNameIsTold(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, false);
    database.execute("ALTER TABLE c1 ADD CONSTRAINT k CHECK (id >= 0)");

    Plan plan = tenon.plan(KEY);

    if (!AlterTest.enforces(database)) {
      assertThat(plan.strategy()).isEqualTo(Strategy.DIRECT);
      assertThat(plan.findings().getFirst().evidence()).contains("public.c1");
    }
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
    assertThat(database.query(KEYS)).hasSize(4);
    Sightings.note(plan, database, getClass());
  }
}
