package dev.tenon.conformance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Make a first table on a cluster, and drop it again: one that has just started may refuse tables
 * with indexes for a moment, until its own statistics are laid out (1005, NDB error 917).
 */
final class FirstTable {
  private static final int TRIES = 30;
  private static final long PAUSE = 1_000;
  private static final int NOT_MADE = 1005;
  private static final String NOT_READY = "error 917 ";

  private FirstTable() {}

  /** Return once a table was made; each try that fails is told. */
  static void await(String engine, Connection connection) throws SQLException {
    String schema = "t_first_" + UUID.randomUUID().toString().substring(0, 8);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + schema);
      try {
        for (int tries = 1; !made(statement, schema, tries, engine); tries++) {
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        statement.execute("DROP DATABASE " + schema);
      }
    }
  }

  private static boolean made(Statement statement, String schema, int tries, String engine)
      throws SQLException {
    try {
      statement.execute("CREATE TABLE " + schema + ".t (n INT, KEY (n)) ENGINE=NDB");
      return true;
    } catch (SQLException refused) {
      if (refused.getErrorCode() != NOT_MADE || tries == TRIES || !notReady(statement)) {
        throw refused;
      }
      System.out.printf("%s is not ready for tables, trying again: %s%n", engine, refused);
      return false;
    }
  }

  private static boolean notReady(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW WARNINGS")) {
      while (row.next()) {
        if (row.getString(3).contains(NOT_READY)) {
          return true;
        }
      }
      return false;
    }
  }
}
