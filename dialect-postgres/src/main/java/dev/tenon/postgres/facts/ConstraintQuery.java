package dev.tenon.postgres.facts;

import dev.tenon.facts.TableFacts.ConstraintFacts;
import dev.tenon.name.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Read every constraint of schemas, of tables and domains: a name that the server makes avoids them
 * all. Version 18 has NOT NULL among them.
 */
final class ConstraintQuery {
  private static final String CONSTRAINTS =
      """
      SELECT k.connamespace, k.conrelid, k.conname, k.contype FROM pg_catalog.pg_constraint k
      WHERE k.connamespace IN (SELECT pg_catalog.unnest(?::pg_catalog.oid[]))
      """;

  private static final Map<String, String> TYPES =
      Map.of(
          "c", "CHECK",
          "f", "FOREIGN KEY",
          "n", "NOT NULL",
          "p", "PRIMARY KEY",
          "t", "CONSTRAINT TRIGGER",
          "u", "UNIQUE",
          "x", "EXCLUDE");

  /**
   * Hold a constraint.
   *
   * @param schema oid of its schema
   * @param table oid of its table, 0 for a domain's
   * @param name as stored
   * @param letter of its kind
   */
  record Constraint(long schema, long table, Identifier name, String letter) {

    ConstraintFacts facts() {
      return new ConstraintFacts(name, TYPES.getOrDefault(letter, letter), Map.of());
    }
  }

  private ConstraintQuery() {}

  static List<Constraint> read(Ask ask, Collection<Long> schemas) throws SQLException {
    return ask.rows(CONSTRAINTS, ConstraintQuery::constraint, List.of(schemas));
  }

  private static Constraint constraint(ResultSet row) throws SQLException {
    return new Constraint(
        row.getLong(1), row.getLong(2), new Identifier(row.getString(3)), row.getString(4));
  }
}
