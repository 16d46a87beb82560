package dev.tenon.mysql.plan;

import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Hold sessions open beside a plan. */
final class Sessions {
  private Sessions() {}

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
}
