package dev.tenon.benchmarks;

import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fill a schema with tables, each with two keys to tables made before it.
 *
 * @param product whose SQL it takes
 * @param tables how many
 */
record BigSchema(Product product, int tables) {
  static final String NAME = "tenon_benchmark";

  /** Make what is missing; tables that are there from an earlier run stay. */
  void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          switch (product) {
            case MYSQL, NDB -> "CREATE DATABASE IF NOT EXISTS " + NAME;
            case POSTGRESQL -> "CREATE SCHEMA IF NOT EXISTS " + NAME;
          });
      for (int number = count(statement); number < tables; number++) {
        statement.execute(table(number));
        if (number % 1000 == 999) {
          System.err.println("made " + (number + 1) + " of " + tables + " tables");
        }
      }
    }
  }

  private static int count(Statement statement) throws SQLException {
    String sql =
        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '" + NAME + "'";
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static String table(int number) {
    String keys =
        number < 2
            ? ""
            : ", CONSTRAINT fa%1$d FOREIGN KEY (a) REFERENCES %2$s.t%3$d (id)"
                    .formatted(number, NAME, number - 1)
                + ", CONSTRAINT fb%1$d FOREIGN KEY (b) REFERENCES %2$s.t%3$d (id)"
                    .formatted(number, NAME, number / 2);
    return "CREATE TABLE %s.t%d (id INT PRIMARY KEY, a INT, b INT, c INT%s)"
        .formatted(NAME, number, keys);
  }
}
