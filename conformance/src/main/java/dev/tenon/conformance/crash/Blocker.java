package dev.tenon.conformance.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A session that holds a lock. */
final class Blocker implements AutoCloseable {
  private final Connection connection;

  private Blocker(Connection connection) {
    this.connection = connection;
  }

  static Blocker hold(Ground ground, List<String> statements) {
    try {
      Connection connection = ground.database().connect();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
      return new Blocker(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("can't hold " + statements, e);
    }
  }

  /** Let go, whether the server is still there or not. */
  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException serverGone) {
      // With all its locks.
    }
  }
}
