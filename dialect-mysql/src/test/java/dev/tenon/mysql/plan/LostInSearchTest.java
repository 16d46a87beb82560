package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A search whose connection is lost goes on from where it was, on another one. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class LostInSearchTest {
  private static final int PIECES = 6;
  private static final Patience FIVE_ROWS =
      new Patience(Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofSeconds(20), 5, 0);
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  /** Kills the session after some pieces, and keeps what it hears. */
  private static final class Killer implements PlanListener {
    final List<Long> seen = new ArrayList<>();
    final List<String> begun = new ArrayList<>();
    int reconnections;
    private final TestDatabase database;
    private final int after;
    private final String meanwhile;

    Killer(TestDatabase database, int after, String meanwhile) {
      this.database = database;
      this.after = after;
      this.meanwhile = meanwhile;
    }

    @Override
    public void begins(Step step, int number, int count) {
      begun.add(step.id());
    }

    @Override
    public void rows(long rows, long estimate, Duration time) {
      seen.add(rows);
      if (seen.size() == after) {
        kill();
      }
    }

    private void kill() {
      try {
        for (List<?> session :
            database.query(
                "SELECT ID FROM information_schema.PROCESSLIST"
                    + " WHERE DB = DATABASE() AND ID <> CONNECTION_ID()")) {
          database.execute("KILL " + session.getFirst());
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void reconnects(Duration pause, String why) {
      reconnections++;
      try {
        if (!meanwhile.isEmpty()) {
          database.execute(meanwhile.split("; "));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Tenon start(TestDatabase database) throws SQLException {
    String rows =
        IntStream.rangeClosed(1, 5 * PIECES)
            .mapToObj(id -> "(" + id + ", " + id + ")")
            .collect(Collectors.joining(", "));
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY, n INT)",
        "INSERT INTO p VALUES " + rows,
        "CREATE TABLE c (id INT PRIMARY KEY, pid INT)",
        "INSERT INTO c VALUES " + rows);
    return Tenon.connect(database.dataSource());
  }

  private static String marker(Plan plan) {
    String add =
        plan.steps().stream()
            .filter(step -> step.id().equals("add-unproven"))
            .map(step -> ((Action.Run) step.action()).statements().getLast())
            .findFirst()
            .orElseThrow();
    return add.replaceFirst(".*(tenon_unproven_[0-9a-f]+).*", "$1");
  }

  @Test
  void itGoesOn(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    Killer killer = new Killer(database, 3, "");

    PlanOutcome outcome = tenon.apply(tenon.plan(KEY), FIVE_ROWS, killer);

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(killer.reconnections).isEqualTo(1);
    assertThat(killer.seen).startsWith(5L, 10L, 15L, 20L, 25L, 30L).hasSize(PIECES + 1);
    assertThat(killer.begun).containsExactly("index", "add-unproven", "search", "name");
    assertThat(outcome.steps())
        .extracting(StepOutcome::step)
        .containsExactly("index", "add-unproven", "search", "name");
    assertThat(outcome.steps()).extracting(StepOutcome::end).containsOnly(StepOutcome.End.DONE);
  }

  @Test
  void anOrphanBehindTheBreakIsFound(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("UPDATE c SET pid = 99 WHERE id = 28");
    Killer killer = new Killer(database, 3, "");

    PlanOutcome outcome = tenon.apply(tenon.plan(KEY), FIVE_ROWS, killer);

    assertThat(killer.reconnections).isEqualTo(1);
    assertThat(outcome.state()).isEqualTo(State.ORPHANS);
    assertThat(tenon.inspect(new Scope.Table(TableName.of("c")))).isEmpty();
  }

  /** Writers were not held to the key for a while. */
  @Test
  void itBeginsAnewWhereTheKeyWasGone(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    Plan plan = tenon.plan(KEY);
    Killer killer =
        new Killer(
            database,
            3,
            "ALTER TABLE c DROP FOREIGN KEY %s; UPDATE c SET pid = -1 WHERE id = 2"
                .formatted(marker(plan)));

    PlanOutcome outcome = tenon.apply(plan, FIVE_ROWS, killer);

    assertThat(killer.reconnections).isEqualTo(1);
    assertThat(killer.seen).containsExactly(5L, 10L, 15L);
    assertThat(outcome.state()).isEqualTo(State.ORPHANS);
  }

  @Test
  void itBeginsAnewWhereTheKeyWasGoneAndCameBack(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    Plan plan = tenon.plan(KEY);
    Killer killer =
        new Killer(
            database,
            3,
            """
            DO SLEEP(1.1); ALTER TABLE c DROP FOREIGN KEY %1$s; UPDATE c SET pid = -1 WHERE id = 2; \
            SET foreign_key_checks = 0; \
            ALTER TABLE c ADD CONSTRAINT %1$s FOREIGN KEY (pid) REFERENCES p (id), \
            ALGORITHM=INPLACE, LOCK=NONE"""
                .formatted(marker(plan)));

    PlanOutcome outcome = tenon.apply(plan, FIVE_ROWS, killer);

    assertThat(killer.reconnections).isEqualTo(1);
    assertThat(outcome.state()).isEqualTo(State.ORPHANS);
  }

  @Test
  void onAConnectionOfTheCallersItEnds(TestDatabase database) throws SQLException {
    start(database);
    Killer killer = new Killer(database, 3, "");
    try (Connection own = database.connect()) {
      Tenon tenon = Tenon.on(own);
      Plan plan = tenon.plan(KEY);

      assertThatThrownBy(() -> tenon.apply(plan, FIVE_ROWS, killer))
          .isInstanceOfSatisfying(
              TenonException.class, lost -> assertThat(lost.id()).isEqualTo("connection-lost"));
    }
    assertThat(killer.reconnections).isZero();
    assertThat(killer.seen).hasSize(3);
  }
}
