package dev.tenon.cli.demo;

import dev.tenon.engines.Product;
import java.util.List;

/**
 * Hold the tables of the two examples in MySQL's manual ("FOREIGN KEY Constraints", Examples),
 * without their keys. The index on {@code child.parent_id} is left out, to show whose server makes
 * one.
 */
final class Tables {
  private Tables() {}

  static List<String> statements(Product product) {
    return switch (product) {
      case POSTGRESQL -> postgres();
      case MYSQL -> mysql("InnoDB");
      case NDB -> mysql("NDB");
    };
  }

  private static List<String> postgres() {
    return List.of(
        "CREATE TABLE parent (id INT NOT NULL, PRIMARY KEY (id))",
        "CREATE TABLE child (id INT, parent_id INT)",
        """
        CREATE TABLE product (
          category INT NOT NULL, id INT NOT NULL, price DECIMAL, PRIMARY KEY (category, id))""",
        "CREATE TABLE customer (id INT NOT NULL, PRIMARY KEY (id))",
        """
        CREATE TABLE product_order (
          no INT NOT NULL GENERATED ALWAYS AS IDENTITY,
          product_category INT NOT NULL, product_id INT NOT NULL, customer_id INT NOT NULL,
          PRIMARY KEY (no))""",
        "CREATE INDEX ON product_order (product_category, product_id)",
        "CREATE INDEX ON product_order (customer_id)");
  }

  private static List<String> mysql(String engine) {
    return List.of(
        "CREATE TABLE parent (id INT NOT NULL, PRIMARY KEY (id)) ENGINE=" + engine,
        "CREATE TABLE child (id INT, parent_id INT) ENGINE=" + engine,
        """
        CREATE TABLE product (
          category INT NOT NULL, id INT NOT NULL, price DECIMAL, PRIMARY KEY (category, id))
        ENGINE=%s"""
            .formatted(engine),
        "CREATE TABLE customer (id INT NOT NULL, PRIMARY KEY (id)) ENGINE=" + engine,
        """
        CREATE TABLE product_order (
          no INT NOT NULL AUTO_INCREMENT,
          product_category INT NOT NULL, product_id INT NOT NULL, customer_id INT NOT NULL,
          PRIMARY KEY (no), INDEX (product_category, product_id), INDEX (customer_id))
        ENGINE=%s"""
            .formatted(engine));
  }
}
