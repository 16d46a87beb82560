package dev.tenon.conformance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Make and drop databases and schemas; names are quoted by the driver. */
final class Databases {

  private Databases() {}

  static void create(ServerAccess administrator, String name) throws SQLException {
    try (Connection connection = administrator.connect();
        Statement statement = connection.createStatement()) {
      String quoted = statement.enquoteIdentifier(name, true);
      statement.execute(
          switch (administrator.product()) {
            case MYSQL, NDB -> "CREATE DATABASE %s CHARACTER SET utf8mb4".formatted(quoted);
            case POSTGRESQL -> "CREATE DATABASE %s".formatted(quoted);
          });
    }
  }

  static void createSchema(ServerAccess database, String name) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      String quoted = statement.enquoteIdentifier(name, true);
      statement.execute(
          switch (database.product()) {
            case MYSQL, NDB -> "CREATE DATABASE %s CHARACTER SET utf8mb4".formatted(quoted);
            case POSTGRESQL -> "CREATE SCHEMA %s".formatted(quoted);
          });
    }
  }

  static void drop(ServerAccess administrator, String name, List<String> schemas)
      throws SQLException {
    try (Connection connection = administrator.connect();
        Statement statement = connection.createStatement()) {
      switch (administrator.product()) {
        case MYSQL, NDB -> {
          // Keys may lead from one of the databases into another.
          statement.execute("SET foreign_key_checks = 0");
          for (String schema : schemas) {
            dropDatabase(statement, schema);
          }
        }
        case POSTGRESQL -> cutOff(connection, name);
      }
      dropDatabase(statement, name);
    }
  }

  private static void dropDatabase(Statement statement, String name) throws SQLException {
    statement.execute(
        "DROP DATABASE IF EXISTS %s".formatted(statement.enquoteIdentifier(name, true)));
  }

  private static void cutOff(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?")) {
      statement.setString(1, name);
      statement.execute();
    }
  }
}
