package dev.tenon.ndb.plan;

import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hold sessions open beside a plan. */
final class Sessions {
  private static final long LIMIT = 30_000_000_000L;

  private Sessions() {}

  /** Be so or not, by what a server says. */
  @FunctionalInterface
  interface Question {
    boolean isSo() throws SQLException;
  }

  /** Begin a transaction with a statement, and leave it open. */
  static Connection open(TestDatabase database, String sql) {
    try {
      Connection connection = database.connect();
      connection.setAutoCommit(false);
      run(connection, sql);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void end(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String id(Connection connection) throws SQLException {
    return value(connection, "SELECT CONNECTION_ID()");
  }

  static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  /** Work on a thread of its own: a machine of two cores has a common pool of one. */
  static <T extends @Nullable Object> CompletableFuture<T> beside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().daemon().start(task));
  }

  static void until(Question question) throws SQLException {
    long end = System.nanoTime() + LIMIT;
    while (!question.isSo()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come to that within 30 s");
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
