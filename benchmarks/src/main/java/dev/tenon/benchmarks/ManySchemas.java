package dev.tenon.benchmarks;

import dev.tenon.CreateForeignKey;
import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fill schemas with three tables each: one refers to another, and shall refer to the third.
 *
 * @param product whose SQL it takes
 * @param schemas how many
 */
record ManySchemas(Product product, int schemas) {
  private static final String NAME = "tenon_many_";
  private static final String TABLE = "CREATE TABLE IF NOT EXISTS " + NAME + "%d.%s";

  /** Make what is missing. */
  void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int number = 0; number < schemas; number++) {
        for (String sql : statements(number)) {
          statement.execute(sql);
        }
        if (number % 1000 == 999) {
          System.err.println("made " + (number + 1) + " of " + schemas + " schemas");
        }
      }
    }
  }

  private List<String> statements(int number) {
    String kind =
        switch (product) {
          case MYSQL, NDB -> "DATABASE";
          case POSTGRESQL -> "SCHEMA";
        };
    return List.of(
        "CREATE " + kind + " IF NOT EXISTS " + NAME + number,
        TABLE.formatted(number, "p (id INT PRIMARY KEY)"),
        TABLE.formatted(number, "q (id INT PRIMARY KEY)"),
        TABLE.formatted(
            number,
            "c (id INT PRIMARY KEY, a INT, b INT, CONSTRAINT f%d FOREIGN KEY (a) REFERENCES %s%d.p"
                    .formatted(number, NAME, number)
                + " (id))"));
  }

  /** Drop them all. */
  void clear(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int number = 0; number < schemas; number++) {
        statement.execute(
            switch (product) {
              case MYSQL, NDB -> "DROP DATABASE IF EXISTS " + NAME + number;
              case POSTGRESQL -> "DROP SCHEMA IF EXISTS " + NAME + number + " CASCADE";
            });
      }
    }
  }

  List<CreateForeignKey> operations(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> NAME + number % schemas)
        .map(
            schema ->
                CreateForeignKey.from("c", "b")
                    .to("q", "id")
                    .sourceSchema(schema)
                    .referentSchema(schema)
                    .build())
        .toList();
  }
}
