package dev.tenon.postgres.facts;

import dev.tenon.facts.TableFacts.ConstraintFacts;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.Details;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Read the names that are taken in schemas: of every constraint, of tables and domains, since a
 * name that the server makes avoids them all; and of whatever is called as an index of a plan could
 * be. Version 18 has NOT NULL among the constraints.
 *
 * @param constraints of the schemas
 * @param indexNames by the detail that holds those of a schema
 */
record TakenQuery(List<Constraint> constraints, Map<String, List<String>> indexNames) {
  private static final String INDEX = "index";
  private static final String NAMES =
      """
      SELECT k.connamespace, k.conrelid, k.conname, k.contype::pg_catalog.text, NULL
      FROM pg_catalog.pg_constraint k
      WHERE k.connamespace IN (SELECT pg_catalog.unnest(?::pg_catalog.oid[]))
      UNION ALL
      SELECT c.relnamespace, c.oid, c.relname, 'index', n.nspname
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relnamespace IN (SELECT pg_catalog.unnest(?::pg_catalog.oid[]))
        AND c.relname::pg_catalog.text ~ '_idx[0-9]*$'
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

  /** A name of whichever of the two kinds. */
  private record Taken(Constraint constraint, String schema) {
    boolean index() {
      return constraint.letter().equals(INDEX);
    }
  }

  static TakenQuery read(Ask ask, Collection<Long> schemas) throws SQLException {
    List<Taken> all = ask.rows(NAMES, TakenQuery::taken, List.of(schemas, schemas));
    return new TakenQuery(
        all.stream().filter(taken -> !taken.index()).map(Taken::constraint).toList(),
        all.stream()
            .filter(Taken::index)
            .sorted(Comparator.comparing(taken -> taken.constraint().name().text()))
            .collect(
                Collectors.groupingBy(
                    taken -> Details.indexNames(taken.schema()),
                    TreeMap::new,
                    Collectors.mapping(
                        taken -> taken.constraint().name().text(), Collectors.toList()))));
  }

  private static Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        new Constraint(
            row.getLong(1), row.getLong(2), new Identifier(row.getString(3)), row.getString(4)),
        Optional.ofNullable(row.getString(5)).orElse(""));
  }
}
