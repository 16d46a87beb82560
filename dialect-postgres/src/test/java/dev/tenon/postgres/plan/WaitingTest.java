package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A step waits briefly, again and again, says for whom, and gives up in the end. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class WaitingTest {
  private static final Duration BUDGET = Duration.ofMillis(1500);
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(100), Duration.ofMillis(50), BUDGET, 1000, 0);
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  private static Plan start(TestDatabase database, Tenon tenon) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, d",
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (id int PRIMARY KEY, pid int)",
        "CREATE INDEX i ON c (pid)",
        "INSERT INTO p VALUES (1)",
        "INSERT INTO c VALUES (1, 1)");
    return tenon.plan(KEY);
  }

  /** What was heard while a step waited. */
  private record Heard(List<String> blockers, AtomicLong times) implements PlanListener {
    Heard() {
      this(new CopyOnWriteArrayList<>(), new AtomicLong());
    }

    @Override
    public void waits(Step step, int tries, Duration pause, List<String> seen) {
      times.incrementAndGet();
      blockers.addAll(seen);
    }
  }

  @Test
  void aStepThatIsBlockedNamesItsBlockerAndEnds(TestDatabase database) throws SQLException {
    try (OneConnection lent = new OneConnection(database)) {
      Tenon tenon = Tenon.connect(lent.dataSource());
      Plan plan = start(database, tenon);
      List<String> before = lent.settings();
      Heard heard = new Heard();
      try (Connection writer = Sessions.holding(database, "UPDATE p SET id = id")) {
        String session = Sessions.id(writer);
        long began = System.nanoTime();

        assertThatThrownBy(() -> tenon.apply(plan, SHORT, heard))
            .isInstanceOfSatisfying(
                TenonException.class, failed -> assertThat(failed.id()).isEqualTo("step-failed"));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(BUDGET);
        assertThat(heard.times()).hasValueGreaterThan(2);
        assertThat(heard.blockers())
            .anySatisfy(
                line ->
                    assertThat(line)
                        .matches(
                            "session "
                                + session
                                + " of \\S+, idle in transaction, in a transaction since"
                                + " \\d+:\\d\\d:\\d\\d"));
        assertThat(lent.settings()).isEqualTo(before);
        writer.rollback();
      }

      assertThat(tenon.apply(plan, SHORT, heard).state()).isEqualTo(State.PROVEN);
      assertThat(lent.settings()).isEqualTo(before);
    }
  }

  @Test
  void aStepThatIsLetInGoesOn(TestDatabase database) throws SQLException {
    Tenon tenon = Tenon.connect(database.dataSource());
    Plan plan = start(database, tenon);
    Heard heard = new Heard();
    Patience patient =
        new Patience(SHORT.lockWait(), SHORT.pause(), Duration.ofSeconds(60), 1000, 0);
    try (Connection writer = Sessions.holding(database, "UPDATE p SET id = id")) {
      CompletableFuture<PlanOutcome> run = Sessions.beside(() -> tenon.apply(plan, patient, heard));
      Sessions.until(() -> run.isDone() || heard.times().get() > 1);
      writer.rollback();

      assertThat(run.join().state()).isEqualTo(State.PROVEN);
      assertThat(run.join().steps().getFirst().tries()).isGreaterThan(1);
    }
  }

  /** A writer of the other table waits for one try at most; none of its writes is lost. */
  @Test
  void othersWaitNoLongerThanOneTry(TestDatabase database) throws SQLException {
    Tenon tenon = Tenon.connect(database.dataSource());
    Plan plan = start(database, tenon);
    try (Connection blocker = Sessions.holding(database, "UPDATE p SET id = id");
        Connection writer = database.connect();
        Statement write = writer.createStatement()) {
      CompletableFuture<PlanOutcome> run =
          Sessions.beside(() -> tenon.apply(plan, SHORT, PlanListener.SILENT));
      List<Long> times = new ArrayList<>();
      for (int row = 2; !run.isDone(); row++) {
        long began = System.nanoTime();
        write.execute("INSERT INTO c VALUES (" + row + ", 1)");
        times.add((System.nanoTime() - began) / 1_000_000);
      }
      assertThatThrownBy(run::join).hasCauseInstanceOf(TenonException.class);
      blocker.rollback();

      assertThat(times.stream().mapToLong(Long::longValue).max().orElse(0))
          .as("longest of %d writes, ms, on %s", times.size(), database)
          .isLessThan(SHORT.lockWait().toMillis() * 4);
    }
  }
}
