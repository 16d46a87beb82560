package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.plan.Patience;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A row of the referent whose delete is not committed yet, when the key is added, leaves no orphan
 * unseen: the addition waits for it.
 */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class OpenDeleteTest {
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(20), 1000, 0);

  @Test
  void committedLater(TestDatabase database) throws SQLException {
    assertThat(outcome(database, true).state()).isEqualTo(State.ORPHANS);
  }

  @Test
  void rolledBack(TestDatabase database) throws SQLException {
    assertThat(outcome(database, false).state()).isEqualTo(State.PROVEN);
  }

  private static PlanOutcome outcome(TestDatabase database, boolean commit) throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT PRIMARY KEY)",
        "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT, KEY mine (parent_id))",
        "INSERT INTO parent VALUES (1), (2)",
        "INSERT INTO child VALUES (1, 1), (2, 2)");
    Tenon tenon = Tenon.connect(database.dataSource());
    List<String> waited = new ArrayList<>();
    try (Connection other = Sessions.open(database, "DELETE FROM parent WHERE id = 2")) {
      PlanOutcome outcome =
          tenon.apply(
              tenon.plan(
                  CreateForeignKey.create(
                      "fk_c_p", "child", "parent", List.of("parent_id"), List.of("id")),
                  Strategy.ONLINE),
              SHORT,
              new PlanListener() {
                @Override
                public void waits(Step step, int tries, Duration pause, List<String> blockers) {
                  waited.add(step.id());
                  end(other, commit);
                }
              });
      assertThat(waited).isNotEmpty().containsOnly("add-unproven");
      return outcome;
    }
  }

  private static void end(Connection other, boolean commit) {
    try {
      Sessions.run(other, commit ? "COMMIT" : "ROLLBACK");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
