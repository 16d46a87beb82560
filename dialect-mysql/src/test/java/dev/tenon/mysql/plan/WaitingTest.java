package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
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

/** A step that can't have a lock holds nobody up for long, says who is in the way, and gives up. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class WaitingTest {
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(4), 1000, 0);
  private static final Patience SHORTER =
      new Patience(SHORT.lockWait(), SHORT.pause(), Duration.ofSeconds(2), SHORT.chunk(), 0);
  private static final String SETTINGS =
      "SELECT CONCAT_WS(' ', @@foreign_key_checks, @@lock_wait_timeout, @@autocommit,"
          + " @@sql_mode)";

  private static final CreateForeignKey KEY =
      CreateForeignKey.create("fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"));

  /** Hears waits, and can do something at the first of them. */
  private static final class Ear implements PlanListener {
    final List<String> blockers = new ArrayList<>();
    final List<String> steps = new ArrayList<>();
    private final Runnable first;

    Ear(Runnable first) {
      this.first = first;
    }

    @Override
    public void waits(Step step, int tries, Duration pause, List<String> others) {
      steps.add(step.id());
      blockers.addAll(others);
      if (steps.size() == 1) {
        first.run();
      }
    }
  }

  private static void create(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT PRIMARY KEY)",
        "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT)",
        "INSERT INTO parent VALUES (1)",
        "INSERT INTO child VALUES (1, 1)");
  }

  @Test
  void namesWhoIsInTheWayAndTriesAgain(TestDatabase database) throws SQLException {
    create(database);
    try (Connection own = database.connect();
        Connection other = Sessions.open(database, "SELECT * FROM child")) {
      Tenon tenon = Tenon.connect(DataSources.lending(own));
      String before = Sessions.value(own, SETTINGS);
      String id = Sessions.value(other, "SELECT CONNECTION_ID()");
      Ear ear =
          new Ear(
              () -> {
                try {
                  other.rollback();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThat(tenon.apply(tenon.plan(KEY), SHORT, ear).state()).isEqualTo(State.PROVEN);

      assertThat(ear.steps).containsExactly("index");
      assertThat(ear.blockers)
          .anyMatch(line -> line.matches("session " + id + " of \\S+, Sleep since [0-9]+ s.*"));
      assertThat(Sessions.value(own, SETTINGS)).isEqualTo(before);
      assertThat(own.getAutoCommit()).isTrue();
    }
  }

  @Test
  void givesUpWhenTheBudgetIsSpentAndHoldsWritersUpNoLongerThanOneTry(TestDatabase database)
      throws Exception {
    create(database);
    try (Connection own = database.connect();
        Connection other = Sessions.open(database, "SELECT * FROM child")) {
      Tenon tenon = Tenon.connect(DataSources.lending(own));
      String before = Sessions.value(own, SETTINGS);
      Plan plan = tenon.plan(KEY);
      AtomicBoolean over = new AtomicBoolean();
      CompletableFuture<Long> longest =
          CompletableFuture.supplyAsync(() -> longestWrite(database, over));

      assertThatThrownBy(() -> tenon.apply(plan, SHORTER, PlanListener.SILENT))
          .isInstanceOfSatisfying(
              TenonException.class, failed -> assertThat(failed.id()).isEqualTo("step-failed"));
      over.set(true);

      assertThat(longest.join()).as("longest write, ms").isBetween(100L, 2500L);
      assertThat(Sessions.value(own, SETTINGS)).isEqualTo(before);
      assertThat(own.getAutoCommit()).isTrue();
      other.rollback();
      assertThat(tenon.inspect(new Scope.Table(TableName.of("child")))).isEmpty();
    }
  }

  private static long longestWrite(TestDatabase database, AtomicBoolean over) {
    long longest = 0;
    try (Connection writer = database.connect()) {
      for (int id = 100; !over.get(); id++) {
        long start = System.nanoTime();
        Sessions.run(writer, "INSERT INTO child VALUES (" + id + ", 1)");
        longest = Math.max(longest, Duration.ofNanos(System.nanoTime() - start).toMillis());
        Thread.sleep(10);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return longest;
  }

  @Test
  void settingsComeBackWhenRowsStandInTheWay(TestDatabase database) throws SQLException {
    create(database);
    database.execute("INSERT INTO child VALUES (2, 99)");
    try (Connection own = database.connect()) {
      Sessions.run(own, "SET SESSION lock_wait_timeout = 77");
      Tenon tenon = Tenon.connect(DataSources.lending(own));
      String before = Sessions.value(own, SETTINGS);

      for (Strategy strategy : Strategy.values()) {
        assertThat(tenon.apply(tenon.plan(KEY, strategy), SHORT, PlanListener.SILENT).state())
            .isEqualTo(State.ORPHANS);
        assertThat(Sessions.value(own, SETTINGS)).contains(" 77 ").isEqualTo(before);
      }
    }
  }
}
