package dev.tenon.mysql.plan;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.TableName;
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
  private static final String LOCKS =
      """
      SELECT DISTINCT m.LOCK_TYPE
      FROM performance_schema.metadata_locks m
      JOIN performance_schema.threads t ON t.THREAD_ID = m.OWNER_THREAD_ID
      WHERE m.OBJECT_TYPE = 'TABLE' AND m.LOCK_STATUS = ? AND t.PROCESSLIST_ID = ?
        AND m.OBJECT_SCHEMA = ? AND m.OBJECT_NAME = ?
      ORDER BY 1""";

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

  /** Return the kinds of locks that a session has on a table, or waits for. */
  static List<String> locks(Connection observer, String id, TableName table, String status)
      throws SQLException {
    return column(
        observer, LOCKS, status, id, table.schema().orElseThrow().text(), table.name().text());
  }

  /** Say what a session is at, in the server's words. */
  static String state(Connection observer, String id) throws SQLException {
    return String.join(
        "", column(observer, "SELECT STATE FROM information_schema.PROCESSLIST WHERE ID = ?", id));
  }

  /** Tell whether a session waits for a table's definition, or for a row. */
  static boolean waits(Connection observer, String id) throws SQLException {
    return state(observer, id).matches("Waiting for.* lock")
        || !column(
                observer,
                "SELECT 1 FROM information_schema.INNODB_TRX"
                    + " WHERE trx_state = 'LOCK WAIT' AND trx_mysql_thread_id = ?",
                id)
            .isEmpty();
  }

  private static List<String> column(Connection observer, String sql, String... bound)
      throws SQLException {
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
