package dev.tenon.mysql.plan;

import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hold sessions open beside a plan. */
final class Sessions {
  private Sessions() {}

  /** Be so or not, by what a server says. */
  @FunctionalInterface
  interface Question {
    boolean isSo() throws SQLException;
  }

  /** Begin a transaction with a statement, and leave it open. */
  static Connection open(TestDatabase database, String sql) throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    run(connection, sql);
    return connection;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
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

  static CompletableFuture<@Nullable Void> start(Connection connection, String sql) {
    return beside(
        () -> {
          try {
            run(connection, sql);
            return null;
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }

  /** Return the first column of what a query answers. */
  static List<String> column(Connection observer, String sql, String... bound) throws SQLException {
    try (PreparedStatement query = observer.prepareStatement(sql)) {
      for (int place = 0; place < bound.length; place++) {
        query.setString(place + 1, bound[place]);
      }
      List<String> values = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          values.add(String.valueOf(row.getString(1)));
        }
      }
      return values;
    }
  }

  static void until(Question question) throws SQLException {
    long end = System.nanoTime() + 30_000_000_000L;
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
