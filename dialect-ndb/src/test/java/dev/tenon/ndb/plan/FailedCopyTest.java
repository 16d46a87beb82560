package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * A copying ALTER that fails may leave in its session an entry that makes the session's next copy
 * drop a table of another: the session ends, and goes back to no pool.
 */
@OnEngines("ndb:9.7")
class FailedCopyTest {
  static final CreateForeignKey KEY =
      CreateForeignKey.create("f", "child", "parent", List.of("b", "a"), List.of("u", "v"));

  static Plan create(TestDatabase database, Tenon tenon) throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT PRIMARY KEY, u INT NOT NULL, v INT NOT NULL, UNIQUE (u, v))"
            + " ENGINE=NDB",
        "CREATE TABLE child (id INT PRIMARY KEY, a INT, b INT) ENGINE=NDB",
        "ALTER TABLE child ADD CONSTRAINT g FOREIGN KEY (b) REFERENCES parent (id)",
        "INSERT INTO parent VALUES (1, 1, 1)",
        "INSERT INTO child VALUES (1, 1, 1)");
    Plan plan = tenon.plan(KEY, Strategy.DIRECT);
    assertThat(plan.steps()).extracting(Step::algorithm).containsExactly(Step.Algorithm.COPY);
    return plan;
  }

  @Test
  void itsSessionIsEnded(TestDatabase database) throws SQLException {
    Connection own = database.connect();
    String session = Sessions.id(own);
    Tenon tenon = Tenon.connect(DataSources.lending(own));
    Plan plan = create(database, tenon);
    grow(database);
    CompletableFuture<Void> killer =
        Sessions.beside(
            () -> {
              killWhenItCopies(database, session);
              return null;
            });

    assertThatThrownBy(() -> tenon.apply(plan, TwoTables.SHORT, PlanListener.SILENT))
        .hasMessageContaining("interrupted");

    killer.join();
    assertThat(own.isClosed()).isTrue();
    Sessions.until(
        () ->
            database
                .query("SELECT 1 FROM performance_schema.threads WHERE PROCESSLIST_ID = " + session)
                .isEmpty());
    Tenon anew = Tenon.connect(database.dataSource());
    assertThat(anew.apply(plan, TwoTables.SHORT, PlanListener.SILENT).state())
        .isEqualTo(State.PROVEN);
    assertThat(TwoTables.shown(anew)).containsExactlyInAnyOrder("f", "g");
    assertThat(TwoTables.inCluster(database)).containsExactlyInAnyOrder("f", "g");
  }

  /** Rows enough for a copy to take a while. */
  private static void grow(TestDatabase database) throws SQLException {
    for (int rows = 1; rows < 20_000; rows *= 2) {
      database.execute("INSERT INTO child SELECT id + " + rows + ", a, b FROM child");
    }
  }

  private static void killWhenItCopies(TestDatabase database, String session) {
    try (Connection connection = database.connect()) {
      Sessions.until(
          () ->
              Sessions.value(
                      connection,
                      "SELECT COUNT(*) FROM performance_schema.threads WHERE PROCESSLIST_STATE ="
                          + " 'copy to tmp table' AND PROCESSLIST_ID = "
                          + session)
                  .equals("1"));
      Sessions.run(connection, "KILL QUERY " + session);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneThatRowsStandInTheWayOfLeavesNothing(TestDatabase database) throws SQLException {
    try (Connection own = database.connect()) {
      Tenon tenon = Tenon.connect(DataSources.lending(own));
      Plan plan = create(database, tenon);
      database.execute("INSERT INTO child VALUES (2, 9, 1)");

      assertThat(tenon.apply(plan, TwoTables.SHORT, PlanListener.SILENT).state())
          .isEqualTo(State.ORPHANS);

      assertThat(own.isClosed()).isFalse();
      othersStay(database, own);
      assertThat(TwoTables.shown(tenon)).containsExactly("g");
    }
  }

  /** Tables that are made meanwhile would get the number of what is left. */
  private static void othersStay(TestDatabase database, Connection own) throws SQLException {
    for (int table = 0; table < 4; table++) {
      database.execute(
          "CREATE TABLE other" + table + " (id INT PRIMARY KEY) ENGINE=NDB",
          "INSERT INTO other" + table + " VALUES (1)");
    }
    database.execute("CREATE TABLE mine (id INT PRIMARY KEY) ENGINE=NDB");
    Sessions.run(own, "ALTER TABLE mine ADD COLUMN a INT, ALGORITHM=COPY");
    for (int table = 0; table < 4; table++) {
      assertThat(database.query("SELECT * FROM other" + table)).hasSize(1);
    }
  }
}
