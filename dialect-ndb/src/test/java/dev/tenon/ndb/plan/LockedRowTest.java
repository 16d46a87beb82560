package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * A row of the referent that another transaction has changed holds up the check of rows for ever,
 * whatever lock_wait_timeout says, and past KILL; with it all who write to the source. So the check
 * begins only when nobody has changed rows.
 */
@OnEngines("ndb:9.7")
class LockedRowTest {
  private static final String LOCKS_A_ROW = "UPDATE parent SET v = v + 1 WHERE id = 1";

  /** Hears who is in the way; the first time, it goes. */
  private static final class Ear implements PlanListener {
    final List<String> steps = new ArrayList<>();
    final List<String> blockers = new ArrayList<>();
    private final Connection other;

    Ear(Connection other) {
      this.other = other;
    }

    @Override
    public void waits(Step step, int tries, Duration pause, List<String> others) {
      steps.add(step.id());
      blockers.addAll(others);
      Sessions.end(other);
    }
  }

  @Test
  void theStepNamesTheBlockerAndTriesAgain(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.ONLINE);
    try (Connection other = Sessions.open(database, LOCKS_A_ROW)) {
      Ear ear = new Ear(other);

      assertThat(tenon.apply(plan, TwoTables.SHORT, ear).state()).isEqualTo(State.PROVEN);

      assertThat(ear.steps).isNotEmpty().containsOnly("add-unproven");
      assertThat(ear.blockers)
          .anyMatch(
              line -> line.matches("session " + idOf(other) + " of \\S+, Sleep since [0-9]+ s.*"));
    }
    assertThat(TwoTables.inCluster(database)).containsExactly("fk_c_p");
  }

  @Test
  void writersWaitNoLongerThanOneTryAndNoKeyStays(TestDatabase database) throws Exception {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.ONLINE);
    try (Connection other = Sessions.open(database, LOCKS_A_ROW)) {
      AtomicBoolean over = new AtomicBoolean();
      CompletableFuture<Long> longest = Sessions.beside(() -> longestWrite(database, over));

      givesUp(tenon, plan, TwoTables.giveUpAfter(4), other);
      over.set(true);

      assertThat(longest.join()).as("longest write, ms").isBetween(500L, 4_000L);
      assertThat(TwoTables.inCluster(database)).isEmpty();
      assertThat(TwoTables.shown(tenon)).isEmpty();
    }
    assertThat(tenon.apply(plan, TwoTables.SHORT, PlanListener.SILENT).state())
        .isEqualTo(State.PROVEN);
  }

  /** The statement that checks all rows does not begin. */
  @Test
  void oneStatementGivesUpWhenTheBudgetIsSpent(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.DIRECT);
    try (Connection other = Sessions.open(database, LOCKS_A_ROW)) {
      long start = System.nanoTime();

      givesUp(tenon, plan, TwoTables.giveUpAfter(4), other);

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(15));
      assertThat(TwoTables.inCluster(database)).isEmpty();
      assertThat(TwoTables.shown(tenon)).isEmpty();
      assertThat(TwoTables.indexes(database)).isEmpty();
    }
    assertThat(tenon.apply(plan, TwoTables.SHORT, PlanListener.SILENT).state())
        .isEqualTo(State.PROVEN);
  }

  private static void givesUp(Tenon tenon, Plan plan, Patience patience, Connection other) {
    assertThatThrownBy(() -> tenon.apply(plan, patience, PlanListener.SILENT))
        .isInstanceOfSatisfying(
            TenonException.class, failed -> assertThat(failed.id()).isEqualTo("step-failed"))
        .hasMessageContaining("session " + idOf(other) + " of ");
  }

  private static String idOf(Connection connection) {
    try {
      return Sessions.id(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long longestWrite(TestDatabase database, AtomicBoolean over) {
    long longest = 0;
    try (Connection writer = database.connect()) {
      for (int id = 100; !over.get(); id++) {
        long start = System.nanoTime();
        Sessions.run(writer, "INSERT INTO child VALUES (" + id + ", 2)");
        longest = Math.max(longest, Duration.ofNanos(System.nanoTime() - start).toMillis());
        Thread.sleep(10);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return longest;
  }
}
