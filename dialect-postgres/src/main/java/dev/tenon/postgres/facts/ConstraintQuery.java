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
      SELECT n.nspname, k.conrelid, k.conname, k.contype
      FROM pg_catalog.unnest(?::pg_catalog.oid[]) AS s(oid)
      JOIN pg_catalog.pg_namespace n ON n.oid = s.oid
      JOIN pg_catalog.pg_constraint k ON k.connamespace = s.oid
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
   * @param schema its schema
   * @param table oid of its table, 0 for a domain's
   * @param facts the constraint
   */
  record Constraint(Identifier schema, long table, ConstraintFacts facts) {}

  private ConstraintQuery() {}

  static List<Constraint> read(Ask ask, Collection<Long> schemas) throws SQLException {
    return ask.rows(CONSTRAINTS, ConstraintQuery::constraint, List.of(schemas));
  }

  private static Constraint constraint(ResultSet row) throws SQLException {
    String letter = row.getString("contype");
    return new Constraint(
        new Identifier(row.getString("nspname")),
        row.getLong("conrelid"),
        new ConstraintFacts(
            new Identifier(row.getString("conname")),
            TYPES.getOrDefault(letter, letter),
            Map.of()));
  }
}
