package dev.tenon.postgres.plan;

import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work with sessions beside each other. */
final class Sessions {
  private Sessions() {}

  /** Be so or not, by what a server says. */
  @FunctionalInterface
  interface Question {
    boolean isSo() throws SQLException;
  }

  static String id(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Begin a transaction that holds what a statement takes. */
  static Connection holding(TestDatabase database, String sql) throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection;
  }

  static CompletableFuture<@Nullable Void> start(Connection connection, String sql) {
    return beside(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return null;
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }

  /** Work on a thread of its own: a machine of two cores has a common pool of one. */
  static <T extends @Nullable Object> CompletableFuture<T> beside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().daemon().start(task));
  }

  static void until(Question question) throws SQLException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!question.isSo()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come to that within 20 s");
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
