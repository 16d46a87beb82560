package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CreateForeignKey;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Demand that connections come back as they were, and that a lost one is called lost. */
public abstract class ConnectionContract {

  /** Make the contract; for subclasses. */
  protected ConnectionContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  private static CreateForeignKey toParent() {
    return CreateForeignKey.create(
        "fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"));
  }

  @Test
  void aConnectionWithoutAutoCommitComesBackSoAndTheKeyStays(TestDatabase database)
      throws SQLException {
    tables().simple(database);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);

      Tenon.connect(DataSources.lending(connection)).apply(toParent());

      assertThat(connection.getAutoCommit()).isFalse();
      connection.rollback();
    }
    assertThat(Tenon.connect(database.dataSource()).inspect(new Scope.Table(TableName.of("child"))))
        .hasSize(1);
  }

  @Test
  void aConnectionThatDiesBeforeItsStatementIsLostAndNothingIsHalfDone(TestDatabase database)
      throws SQLException {
    tables().simple(database);
    try (Connection connection = database.connect()) {
      String id = sessionId(database, connection);
      ForeignKeyListener killer =
          new ForeignKeyListener() {
            @Override
            public void beforeStatement(TableName table, String sql) {
              kill(database, id);
            }
          };
      Tenon tenon =
          Tenon.builder().dataSource(DataSources.lending(connection)).listener(killer).build();

      TenonException lost =
          catchThrowableOfType(TenonException.class, () -> tenon.apply(toParent()));

      assertThat(lost.id()).isEqualTo("connection-lost");
    }
    Outcome again = Tenon.connect(database.dataSource()).apply(toParent());
    assertThat(again.status()).isEqualTo(Outcome.Status.CREATED);
  }

  private static String sessionId(TestDatabase database, Connection connection)
      throws SQLException {
    String query =
        switch (database.product()) {
          case MYSQL, NDB -> "SELECT CONNECTION_ID()";
          case POSTGRESQL -> "SELECT pg_backend_pid()";
        };
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return Long.toString(result.getLong(1));
    }
  }

  private static void kill(TestDatabase database, String id) {
    try {
      switch (database.product()) {
        case MYSQL, NDB -> database.execute("KILL " + id);
        case POSTGRESQL -> database.query("SELECT pg_terminate_backend(" + id + ")::text");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("can't kill session " + id, e);
    }
  }
}
