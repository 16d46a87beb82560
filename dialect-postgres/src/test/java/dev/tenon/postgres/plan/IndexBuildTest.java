package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Action;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome.End;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An index is built so that a run which broke off in it can be told from what people made. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class IndexBuildTest {
  private static final String OF_WAITING_BUILDS =
      " FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid"
          + " WHERE NOT l.granted AND a.query LIKE 'CREATE INDEX CONCURRENTLY%'"
          + " AND a.datname = current_database()";

  private final FewRows rows;

  IndexBuildTest(TestDatabase database) throws SQLException {
    this.rows = FewRows.of(database);
  }

  @AfterEach
  void close() throws SQLException {
    rows.close();
  }

  @Test
  void aBrokenIndexIsBuiltAnew(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    Plan plan = tenon.plan(FewRows.KEY);
    database.execute(((Action.Run) plan.steps().get(1).action()).statements().getFirst());
    Broken.mark(database, database.query(FewRows.INDEXES).getFirst().getFirst());

    PlanOutcome outcome = tenon.apply(plan);

    assertThat(FewRows.ends(outcome)).containsOnly(End.DONE);
    assertThat(database.query(FewRows.INDEXES)).containsExactly(List.of("k_idx", "t"));
  }

  @Test
  void aBrokenIndexOfSomebodyIsLeftAlone(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    database.execute("CREATE INDEX k_idx ON c (pid)");
    Broken.mark(database, "k_idx");

    assertThat(tenon.apply(tenon.plan(FewRows.KEY)).state()).isEqualTo(State.PROVEN);

    assertThat(database.query(FewRows.INDEXES))
        .containsExactly(List.of("k_idx", "f"), List.of("k_idx1", "t"));
  }

  @Test
  void keysOfTheSameNameOnTwoTablesGoInOneCall(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    database.execute("CREATE TABLE d (id int PRIMARY KEY, pid int)");
    CreateForeignKey other = CreateForeignKey.from("d", "pid").to("p", "id").named("k").build();

    for (PlannedOperation planned : tenon.plan(List.of(FewRows.KEY, other), Strategy.ONLINE)) {
      assertThat(tenon.apply(planned.plan().orElseThrow()).state()).isEqualTo(State.PROVEN);
    }

    assertThat(database.query(FewRows.INDEXES)).containsExactly(List.of("k_idx", "t"));
  }

  /** A name of an index is its schema's, a name of a key its table's. */
  @Test
  void twoTablesHaveKeysOfTheSameNameBuiltAtOnce(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    database.execute("CREATE TABLE d (id int PRIMARY KEY, pid int)");
    CreateForeignKey other = CreateForeignKey.from("d", "pid").to("p", "id").named("k").build();
    String build =
        ((Action.Run) tenon.plan(FewRows.KEY).steps().get(1).action()).statements().getFirst();
    database.execute(build);

    assertThat(tenon.apply(tenon.plan(other)).state()).isEqualTo(State.PROVEN);
    assertThat(tenon.apply(tenon.plan(FewRows.KEY)).state()).isEqualTo(State.PROVEN);

    assertThat(database.query(FewRows.INDEXES)).containsExactly(List.of("k_idx1", "t"));
  }

  @Test
  void aBuildThatIsCancelledIsMadeGoodByTheNextRun(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    try (Connection writer = Sessions.holding(database, "INSERT INTO c VALUES (3, 1)")) {
      CompletableFuture<PlanOutcome> run =
          Sessions.beside(() -> tenon.apply(tenon.plan(FewRows.KEY)));
      Sessions.until(() -> run.isDone() || cancelled(database));
      assertThatThrownBy(run::join)
          .cause()
          .isInstanceOfSatisfying(
              TenonException.class, failed -> assertThat(failed.id()).isEqualTo("step-failed"));
      assertThat(database.query(FewRows.INDEXES))
          .singleElement()
          .satisfies(
              index -> assertThat(index.getFirst()).startsWith("tenon_unproven_"),
              index -> assertThat(index.getLast()).isEqualTo("f"));
      writer.commit();
    }

    assertThat(FewRows.ends(tenon.apply(tenon.plan(FewRows.KEY)))).containsOnly(End.DONE);
    assertThat(database.query(FewRows.INDEXES)).containsExactly(List.of("k_idx", "t"));
  }

  private static boolean cancelled(TestDatabase database) throws SQLException {
    return !database.query("SELECT pg_cancel_backend(a.pid)" + OF_WAITING_BUILDS).isEmpty();
  }

  @Test
  void aBuildThatMeetsADeadlockIsTriedAgain(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    try (Connection writer = Sessions.holding(database, "INSERT INTO c VALUES (3, 1)")) {
      CompletableFuture<PlanOutcome> run =
          Sessions.beside(() -> tenon.apply(tenon.plan(FewRows.KEY)));
      Sessions.until(
          () -> run.isDone() || !database.query("SELECT 1" + OF_WAITING_BUILDS).isEmpty());
      Sessions.start(
              writer,
              "SET LOCAL deadlock_timeout = '60s'; LOCK TABLE c IN SHARE UPDATE EXCLUSIVE MODE")
          .join();
      writer.commit();

      PlanOutcome outcome = run.join();
      assertThat(outcome.state()).isEqualTo(State.PROVEN);
      assertThat(outcome.steps().stream().filter(step -> step.step().equals("index")).toList())
          .allSatisfy(step -> assertThat(step.tries()).isGreaterThan(1));
    }
    assertThat(database.query(FewRows.INDEXES)).containsExactly(List.of("k_idx", "t"));
  }
}
