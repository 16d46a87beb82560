package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
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
@OnEngines("ndb:9.7")
class OpenDeleteTest {

  @Test
  void committedLater(TestDatabase database) throws SQLException {
    assertThat(outcome(database, true).state()).isEqualTo(State.ORPHANS);
  }

  @Test
  void rolledBack(TestDatabase database) throws SQLException {
    assertThat(outcome(database, false).state()).isEqualTo(State.PROVEN);
  }

  private static PlanOutcome outcome(TestDatabase database, boolean commit) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    List<String> waited = new ArrayList<>();
    try (Connection other = Sessions.open(database, "DELETE FROM parent WHERE id = 1")) {
      PlanOutcome outcome =
          tenon.apply(
              tenon.plan(TwoTables.KEY, Strategy.ONLINE),
              TwoTables.SHORT,
              new PlanListener() {
                @Override
                public void waits(Step step, int tries, Duration pause, List<String> blockers) {
                  waited.add(step.id());
                  if (waited.size() == 3) {
                    end(other, commit);
                  }
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
