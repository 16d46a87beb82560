package dev.tenon.core.plan;

import dev.tenon.spi.SessionSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Set variables of a session and give them back as they were. A connection on which that fails is
 * cut off: it must not go back to a pool with checks off.
 */
final class Settings implements AutoCloseable {
  private final Connection connection;
  private final SessionSettings words;
  private final Map<String, String> before = new LinkedHashMap<>();

  Settings(Connection connection, SessionSettings words) {
    this.connection = connection;
    this.words = words;
  }

  void set(Map<String, String> wanted) throws SQLException {
    for (Map.Entry<String, String> each : wanted.entrySet()) {
      before.put(each.getKey(), read(each.getKey()));
      run(words.set(each.getKey(), each.getValue()));
    }
  }

  private String read(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(words.read(name))) {
      row.next();
      return row.getString(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      for (Map.Entry<String, String> each : before.entrySet()) {
        run(words.set(each.getKey(), each.getValue()));
      }
    } catch (SQLException notRestored) {
      connection.abort(Runnable::run);
    }
  }
}
