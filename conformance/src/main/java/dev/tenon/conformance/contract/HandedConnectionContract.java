package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Demand that a connection of the caller's comes back as it was, with its transaction its own. */
public abstract class HandedConnectionContract {
  private static final Scope CHILD = new Scope.Table(TableName.of("child"));

  /** Make the contract; for subclasses. */
  protected HandedConnectionContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  /**
   * Say whether the server's DDL commits the transaction that it is sent in.
   *
   * @return whether such calls are refused
   */
  protected abstract boolean ddlCommits();

  private static CreateForeignKey key() {
    return CreateForeignKey.create(
        "fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"));
  }

  private void start(TestDatabase database) throws SQLException {
    tables().simple(database);
    database.execute("INSERT INTO parent VALUES (1)", "INSERT INTO child VALUES (1, 1)");
  }

  private static void write(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void outsideATransactionItIsUsedAndStaysOpen(TestDatabase database) throws SQLException {
    start(database);
    try (Connection connection = database.connect()) {
      Tenon tenon = Tenon.on(connection);

      Plan plan = tenon.plan(key());

      assertThat(plan.strategy()).isEqualTo(Strategy.ONLINE);
      assertThat(tenon.apply(plan).state()).isEqualTo(PlanOutcome.State.PROVEN);
      assertThat(connection.isClosed()).isFalse();
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void aTransactionIsNeitherCommittedNorLost(TestDatabase database) throws SQLException {
    start(database);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      write(connection, "INSERT INTO parent VALUES (2)");
      Tenon tenon = Tenon.on(connection);

      Plan plan = tenon.plan(key());

      assertThat(plan.strategy()).isEqualTo(Strategy.DIRECT);
      if (ddlCommits()) {
        assertThat(refusal(() -> tenon.apply(plan))).isEqualTo("transaction-open");
        assertThat(refusal(() -> tenon.apply(key()))).isEqualTo("transaction-open");
      } else {
        assertThat(tenon.apply(plan).state()).isEqualTo(PlanOutcome.State.PROVEN);
      }
      assertThat(connection.getAutoCommit()).isFalse();
      connection.rollback();
    }
    assertThat(database.query("SELECT id FROM parent")).hasSize(1);
    assertThat(Tenon.connect(database.dataSource()).inspect(CHILD)).isEmpty();
  }

  @Test
  void aFailureTakesBackToWhereTheCallBegan(TestDatabase database) throws SQLException {
    start(database);
    database.execute("INSERT INTO child VALUES (2, 99)");
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      write(connection, "INSERT INTO parent VALUES (2)");
      Tenon tenon = Tenon.on(connection);

      if (ddlCommits()) {
        assertThat(refusal(() -> tenon.apply(key()))).isEqualTo("transaction-open");
      } else {
        assertThat(tenon.apply(tenon.plan(key())).state()).isEqualTo(PlanOutcome.State.ORPHANS);
        assertThat(refusal(() -> tenon.apply(key()))).isEqualTo("server-refused");
      }
      connection.commit();
    }
    assertThat(database.query("SELECT id FROM parent")).hasSize(2);
  }

  private static String refusal(Runnable call) {
    return catchThrowableOfType(TenonException.class, call::run).id();
  }
}
