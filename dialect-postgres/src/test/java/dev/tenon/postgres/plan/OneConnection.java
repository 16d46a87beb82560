package dev.tenon.postgres.plan;

import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Lend one connection again and again, as a pool does, and look at it in between. */
final class OneConnection implements AutoCloseable {
  private final Connection connection;

  OneConnection(TestDatabase database) throws SQLException {
    this.connection = database.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '7s'");
      statement.execute("SET statement_timeout = '70s'");
    }
    connection.setAutoCommit(false);
  }

  DataSource dataSource() {
    return DataSources.lending(connection);
  }

  /** Return what a borrower must give back as it was. */
  List<String> settings() throws SQLException {
    List<String> all = new ArrayList<>();
    all.add("autocommit " + connection.getAutoCommit());
    try (Statement statement = connection.createStatement()) {
      for (String name : List.of("lock_timeout", "statement_timeout", "search_path")) {
        try (ResultSet row = statement.executeQuery("SHOW " + name)) {
          row.next();
          all.add(name + " " + row.getString(1));
        }
      }
    }
    connection.rollback();
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
