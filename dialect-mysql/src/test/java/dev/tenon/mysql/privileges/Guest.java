package dev.tenon.mysql.privileges;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.tenon.Operation;
import dev.tenon.Tenon;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Be a user of few rights, in two schemas of its own. In every statement {@code {user}}, {@code
 * {role}}, {@code {schema}} and {@code {other}} stand for the names.
 */
final class Guest implements AutoCloseable {
  private final TestDatabase database;
  private final String schema;
  private final String other;
  private final String user;

  /** Run at the start of each of the user's sessions. */
  private final List<String> session = new ArrayList<>();

  private Guest(TestDatabase database) throws SQLException {
    this.database = database;
    this.schema = database.newSchema();
    this.other = database.newSchema();
    this.user = "tenon_" + Integer.toHexString(schema.hashCode());
  }

  /** Make tables and the user; statements are the administrator's, run in the schema. */
  static Guest invite(TestDatabase database, List<String> statements) throws SQLException {
    Guest guest = new Guest(database);
    guest.asAdministrator("CREATE USER {user}");
    for (String statement : statements) {
      guest.asAdministrator(statement);
    }
    return guest;
  }

  Guest session(List<String> statements) {
    session.addAll(statements);
    return this;
  }

  void asAdministrator(String statement) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setCatalog(schema);
      try (Statement sent = connection.createStatement()) {
        sent.execute(filled(statement));
      }
    }
  }

  Report check(Operation operation) throws SQLException {
    try (Connection connection = enter()) {
      return Tenon.on(connection).check(operation);
    }
  }

  /** Send a statement as the user; absent: it was taken. */
  Optional<ServerCode> send(String statement) throws SQLException {
    try (Connection connection = enter();
        Statement sent = connection.createStatement()) {
      return answer(sent, filled(statement));
    }
  }

  private static Optional<ServerCode> answer(Statement sent, String sql) {
    try {
      sent.execute(sql);
      return Optional.empty();
    } catch (SQLException refused) {
      return Optional.of(new ServerCode(refused.getErrorCode(), refused.getSQLState()));
    }
  }

  private Connection enter() throws SQLException {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(database.jdbcUrl().replace("/" + database.name(), "/"));
    source.setUser(user);
    source.setPassword("");
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      for (String each : session) {
        statement.execute(filled(each));
      }
    }
    return connection;
  }

  String filled(String statement) {
    return statement
        .replace("{user}", "'" + user + "'@'%'")
        .replace("{role}", "'" + user + "_role'")
        .replace("{schema}", schema)
        .replace("{other}", other);
  }

  @Override
  public void close() throws SQLException {
    asAdministrator("DROP USER {user}");
    if (!database.server().version().startsWith("5.")) {
      asAdministrator("DROP ROLE IF EXISTS {role}");
    }
  }

  static List<String> all(String[] first, String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(first));
    all.addAll(Arrays.asList(more));
    return all;
  }
}
