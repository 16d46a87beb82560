package dev.tenon.conformance.contract;

import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Make the tables of the MySQL manual's two examples, without their foreign keys.
 *
 * @param suffix what follows a table's definition, such as the storage engine; may be empty
 */
public record SampleTables(String suffix) {

  /** Check that the suffix is there. */
  public SampleTables {
    Objects.requireNonNull(suffix, "suffix");
  }

  /**
   * Make parent and child.
   *
   * @param database to make them in
   * @throws SQLException what the driver threw
   */
  public void simple(TestDatabase database) throws SQLException {
    create(database, "parent", "id INT NOT NULL, PRIMARY KEY (id)");
    create(database, "child", "id INT, parent_id INT");
  }

  /**
   * Make product, customer and product_order.
   *
   * @param database to make them in
   * @throws SQLException what the driver threw
   */
  public void composite(TestDatabase database) throws SQLException {
    create(
        database,
        "product",
        "category INT NOT NULL, id INT NOT NULL, price DECIMAL, PRIMARY KEY (category, id)");
    create(database, "customer", "id INT NOT NULL, PRIMARY KEY (id)");
    create(
        database,
        "product_order",
        "no INT NOT NULL, product_category INT NOT NULL, product_id INT NOT NULL,"
            + " customer_id INT NOT NULL, PRIMARY KEY (no)");
  }

  /**
   * Make a table.
   *
   * @param database to make it in
   * @param quotedName as SQL spells it
   * @param definition columns and constraints
   * @throws SQLException what the driver threw
   */
  public void create(TestDatabase database, String quotedName, String definition)
      throws SQLException {
    database.execute(statement(quotedName, definition));
  }

  /**
   * Write the statement that makes a table.
   *
   * @param quotedName as SQL spells it
   * @param definition columns and constraints
   * @return one statement
   */
  public String statement(String quotedName, String definition) {
    return String.join(" ", List.of("CREATE TABLE", quotedName, "(" + definition + ")", suffix));
  }
}
