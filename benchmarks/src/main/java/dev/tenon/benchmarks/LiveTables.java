package dev.tenon.benchmarks;

import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;

/**
 * Fill two tables with the same rows each time: a tenth as many referenced rows as there are
 * referencing ones, and no orphan.
 *
 * @param product whose SQL it takes
 * @param url of the server
 * @param rows of the source table
 * @param indexed whether the source column has an index beforehand
 */
record LiveTables(Product product, String url, int rows, boolean indexed) {
  static final String SOURCE = "tenon_live.orders";
  static final String REFERENT = "tenon_live.customer";
  private static final int BATCH = 10_000;
  private static final int TRIES = 240;
  private static final long PAUSE_NANOS = 500_000_000;

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** Make both anew. */
  void fill() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      String engine =
          switch (product) {
            case MYSQL -> " ENGINE=InnoDB";
            case NDB -> " ENGINE=NDB";
            case POSTGRESQL -> "";
          };
      statement.execute("DROP SCHEMA IF EXISTS tenon_live" + (engine.isEmpty() ? " CASCADE" : ""));
      statement.execute("CREATE SCHEMA tenon_live");
      statement.execute(
          "CREATE TABLE " + REFERENT + " (id INT PRIMARY KEY, note VARCHAR(40), n INT)" + engine);
      statement.execute(
          "CREATE TABLE "
              + SOURCE
              + " (id INT PRIMARY KEY, customer_id INT, note VARCHAR(40), n INT)"
              + engine);
      insert(statement, REFERENT, rows / 10, "%1$d, 'customer %1$d', 0");
      insert(statement, SOURCE, rows, "%1$d, %2$d, 'order %1$d', 0");
      if (indexed) {
        statement.execute("CREATE INDEX customer_idx ON " + SOURCE + " (customer_id)");
      }
      if (product == Product.POSTGRESQL) {
        statement.execute("VACUUM ANALYZE " + SOURCE);
      }
    }
  }

  private void insert(Statement statement, String table, int count, String row)
      throws SQLException {
    for (int from = 1; from <= count; from += BATCH) {
      StringBuilder sql = new StringBuilder("INSERT INTO " + table + " VALUES ");
      for (int id = from; id < from + BATCH && id <= count; id++) {
        sql.append(id == from ? "(" : ", (").append(row.formatted(id, referenced(id))).append(')');
      }
      patiently(statement, sql.toString());
    }
  }

  /** NDB's log of changes is small and takes no more for a while: error 1297, in its words 410. */
  private static void patiently(Statement statement, String sql) throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        statement.execute(sql);
        return;
      } catch (SQLException full) {
        if (full.getErrorCode() != 1297 || tries == TRIES) {
          throw full;
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Spread references over the referenced rows, the same ones each time. */
  int referenced(int id) {
    return 1 + Math.floorMod(id * 7919L + 13, rows / 10);
  }

  /** Take away what a way made, so that the next begins where it began. */
  void reset(String key) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      switch (product) {
        case MYSQL, NDB -> {
          quietly(statement, "ALTER TABLE " + SOURCE + " DROP FOREIGN KEY " + key);
          if (!indexed) {
            quietly(statement, "DROP INDEX " + key + " ON " + SOURCE);
          }
        }
        case POSTGRESQL -> {
          quietly(statement, "ALTER TABLE " + SOURCE + " DROP CONSTRAINT " + key);
          if (!indexed) {
            quietly(statement, "DROP INDEX tenon_live." + key + "_idx");
          }
        }
      }
    }
  }

  /** Not every way makes everything: 1091 and 42704 say that it is not there. */
  private static void quietly(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException absent) {
      if (absent.getErrorCode() != 1091 && !"42704".equals(absent.getSQLState())) {
        throw absent;
      }
    }
  }
}
