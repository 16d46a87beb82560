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
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A row without a match is found, though it gets another primary key while the search goes on: 9.7
 * lets it, older versions don't.
 */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class MovedOrphanTest {
  private static final int REFUSED = 1452;

  @Test
  void isFound(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY)",
        "INSERT INTO p VALUES (1), (2), (3), (4), (5), (6)",
        "CREATE TABLE c (id INT PRIMARY KEY, pid INT)",
        "INSERT INTO c SELECT id, id FROM p",
        "INSERT INTO c VALUES (1000, 99)");
    Tenon tenon = Tenon.connect(database.dataSource());
    CreateForeignKey key = CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();
    Patience oneRow =
        new Patience(Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMinutes(1), 1, 0);

    PlanOutcome outcome =
        tenon.apply(
            tenon.plan(key),
            oneRow,
            new PlanListener() {
              @Override
              public void rows(long seen, long estimate, Duration time) {
                move(database);
              }
            });

    assertThat(outcome.state()).isEqualTo(State.ORPHANS);
    assertThat(outcome.stored()).isEmpty();
  }

  private static void move(TestDatabase database) {
    try {
      database.execute("UPDATE c SET id = -1 WHERE id = 1000");
    } catch (SQLException e) {
      assertThat(e.getErrorCode()).isEqualTo(REFUSED);
    }
  }
}
