package dev.tenon.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Hold a table of a scenario in parts that can be left out one by one.
 *
 * @param create the words up to the name: {@code CREATE TABLE}, {@code CREATE UNLOGGED TABLE}
 * @param name qualified and quoted
 * @param clauses columns, then keys, indexes and checks, as SQL
 * @param options what follows the parentheses, as SQL; may be empty
 */
public record TableSpec(String create, String name, List<String> clauses, String options) {

  /** Check that no part is missing. */
  public TableSpec {
    Objects.requireNonNull(create, "create");
    Objects.requireNonNull(name, "name");
    clauses = List.copyOf(clauses);
    Objects.requireNonNull(options, "options");
  }

  /**
   * Return the statement that makes the table.
   *
   * @param more further clauses, such as a key within the statement
   * @return one statement
   */
  public String sql(List<String> more) {
    List<String> all = new ArrayList<>(clauses);
    all.addAll(more);
    return (create + " " + name + " (" + String.join(", ", all) + ") " + options).strip();
  }
}
