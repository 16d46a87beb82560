package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.DropForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Plan;
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
 * An ALTER that waited too long (1205) may have done all it was to do: the cluster changes its
 * dictionary first, and the server waits for the tables' users afterwards. A plan's step waits
 * before it begins; what the ALTER of another left is found.
 */
@OnEngines("ndb:9.7")
class TimeoutTest {

  /** A reader that begins with a step, and goes when the step has waited once. */
  private static final class Reader implements PlanListener, AutoCloseable {
    final List<String> waited = new ArrayList<>();
    final List<List<String>> meanwhile = new ArrayList<>();
    private final TestDatabase database;
    private final String table;
    private final String step;
    private final List<Connection> open = new ArrayList<>();

    Reader(TestDatabase database, String table, String step) {
      this.database = database;
      this.table = table;
      this.step = step;
    }

    @Override
    public void begins(Step begun, int number, int count) {
      if (begun.id().equals(step)) {
        open.add(Sessions.open(database, "SELECT * FROM " + table));
      }
    }

    @Override
    public void waits(Step waiting, int tries, Duration pause, List<String> blockers) {
      waited.add(waiting.id());
      try {
        meanwhile.add(TwoTables.inCluster(database));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      open.forEach(Sessions::end);
    }

    @Override
    public void close() throws SQLException {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  private static PlanOutcome apply(Tenon tenon, Plan plan, Reader reader, String step)
      throws SQLException {
    try (reader) {
      PlanOutcome outcome = tenon.apply(plan, TwoTables.SHORT, reader);
      assertThat(reader.waited).isNotEmpty().containsOnly(step);
      return outcome;
    }
  }

  @Test
  void aKeyIsNotAddedBeforeTheReaderIsGone(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.DIRECT);
    Reader reader = new Reader(database, "parent", "add");

    assertThat(apply(tenon, plan, reader, "add").state()).isEqualTo(State.PROVEN);

    assertThat(reader.meanwhile.getFirst()).isEmpty();
    assertThat(TwoTables.shown(tenon)).containsExactly("fk_c_p");
    assertThat(TwoTables.inCluster(database)).containsExactly("fk_c_p");
  }

  @Test
  void aKeyThatIsNotProvenNeither(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.ONLINE);
    Reader reader = new Reader(database, "parent", "add-unproven");

    assertThat(apply(tenon, plan, reader, "add-unproven").state()).isEqualTo(State.PROVEN);

    assertThat(reader.meanwhile.getFirst()).isEmpty();
    assertThat(TwoTables.shown(tenon)).containsExactly("fk_c_p");
    assertThat(TwoTables.inCluster(database)).containsExactly("fk_c_p");
  }

  @Test
  void anIndexThatIsThereAllTheSameIsFound(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.ONLINE);
    Reader reader = new Reader(database, "child", "index");

    assertThat(apply(tenon, plan, reader, "index").state()).isEqualTo(State.PROVEN);

    assertThat(TwoTables.indexes(database)).containsExactly("fk_c_p_index");
  }

  @Test
  void anExchangeNeither(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.ONLINE);
    Reader reader = new Reader(database, "child", "name");

    assertThat(apply(tenon, plan, reader, "name").state()).isEqualTo(State.PROVEN);

    assertThat(reader.meanwhile.getFirst()).hasSize(1).doesNotContain("fk_c_p");
    assertThat(TwoTables.shown(tenon)).containsExactly("fk_c_p");
    assertThat(TwoTables.inCluster(database)).containsExactly("fk_c_p");
  }

  @Test
  void aDropNeither(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    tenon.apply(tenon.plan(TwoTables.KEY));
    Plan plan = tenon.plan(DropForeignKey.named("fk_c_p", TwoTables.CHILD));
    Reader reader = new Reader(database, "child", "drop");

    assertThat(apply(tenon, plan, reader, "drop").state()).isEqualTo(State.GONE);

    assertThat(reader.meanwhile.getFirst()).containsExactly("fk_c_p");
    assertThat(TwoTables.shown(tenon)).isEmpty();
    assertThat(TwoTables.inCluster(database)).isEmpty();
  }

  /** Nothing was begun, so that a run that gives up leaves nothing. */
  @Test
  void aRunThatGivesUpLeavesNothing(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.DIRECT);
    try (Connection reader = Sessions.open(database, "SELECT * FROM child")) {
      assertThatThrownBy(() -> tenon.apply(plan, TwoTables.giveUpAfter(3), PlanListener.SILENT))
          .isInstanceOfSatisfying(
              TenonException.class, failed -> assertThat(failed.id()).isEqualTo("step-failed"))
          .hasMessageContaining("session " + Sessions.id(reader) + " of ");
      assertThat(TwoTables.inCluster(database)).isEmpty();
      reader.rollback();
      assertThat(TwoTables.inCluster(database)).isEmpty();
    }
    assertThat(tenon.apply(plan, TwoTables.SHORT, PlanListener.SILENT).state())
        .isEqualTo(State.PROVEN);
  }

  /** The server does not show it while the reader stays. */
  @Test
  void aKeyThatTheAlterOfAnotherLeftIsFound(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    Plan plan = tenon.plan(TwoTables.KEY, Strategy.DIRECT);
    try (Connection reader = Sessions.open(database, "SELECT * FROM child")) {
      assertThatThrownBy(
              () ->
                  database.execute(
                      "SET SESSION lock_wait_timeout = 1",
                      "ALTER TABLE child ADD CONSTRAINT fk_c_p FOREIGN KEY (parent_id) REFERENCES"
                          + " parent (id), ALGORITHM=INPLACE"))
          .isInstanceOfSatisfying(
              SQLException.class, late -> assertThat(late.getErrorCode()).isEqualTo(1205));
      assertThat(TwoTables.inCluster(database)).containsExactly("fk_c_p");
      assertThat(TwoTables.shown(tenon)).isEmpty();
      reader.rollback();
    }

    assertThat(tenon.apply(plan, TwoTables.SHORT, PlanListener.SILENT).state())
        .isEqualTo(State.PROVEN);

    assertThat(TwoTables.shown(tenon)).containsExactly("fk_c_p");
    assertThat(TwoTables.inCluster(database)).containsExactly("fk_c_p");
  }
}
