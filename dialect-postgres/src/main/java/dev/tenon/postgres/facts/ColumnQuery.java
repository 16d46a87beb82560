package dev.tenon.postgres.facts;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.ColumnFacts.Generated;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.Details;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Read the columns of relations, those that were dropped left out. */
final class ColumnQuery {
  private static final String COLUMNS =
      """
      SELECT a.attrelid, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attgenerated,
        a.attidentity, coalesce(a.attcollation, 0) AS collation,
        pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
        n.nspname AS collation_schema, o.collname AS collation_name, o.collisdeterministic,
        pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS expression,
        pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'REFERENCES') AS refers
      FROM pg_catalog.unnest(?::pg_catalog.oid[]) AS t(oid)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      LEFT JOIN pg_catalog.pg_collation o ON o.oid = a.attcollation
      LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.collnamespace
      WHERE a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attrelid, a.attnum
      """;

  /**
   * Hold a column of a table.
   *
   * @param table oid of the table
   * @param type oid of the column's type
   * @param facts the column
   */
  record Column(long table, long type, ColumnFacts facts) {}

  private ColumnQuery() {}

  static List<Column> read(Ask ask, Collection<Long> tables) throws SQLException {
    return ask.rows(COLUMNS, ColumnQuery::column, List.of(tables));
  }

  private static Column column(ResultSet row) throws SQLException {
    Optional<Generated> generated = generated(row.getString("attgenerated"));
    Optional<String> expression = Optional.ofNullable(row.getString("expression"));
    ColumnFacts facts =
        new ColumnFacts(
            new Identifier(row.getString("attname")),
            row.getString("type"),
            !row.getBoolean("attnotnull"),
            generated,
            Optional.ofNullable(row.getString("collation_name")),
            generated.isPresent() ? Optional.empty() : expression,
            details(row));
    return new Column(row.getLong("attrelid"), row.getLong("atttypid"), facts);
  }

  private static Optional<Generated> generated(String letter) {
    return switch (letter) {
      case "s" -> Optional.of(Generated.STORED);
      case "v" -> Optional.of(Generated.VIRTUAL);
      default -> Optional.empty();
    };
  }

  private static Map<String, String> details(ResultSet row) throws SQLException {
    Map<String, String> details = new HashMap<>();
    details.put(Details.TYPE, row.getString("atttypid"));
    details.put(Details.TYPE_MODIFIER, row.getString("atttypmod"));
    details.put(Details.IDENTITY, row.getString("attidentity"));
    details.put(Details.COLLATION, row.getString("collation"));
    details.put(Details.REFERENCES, Boolean.toString(row.getBoolean("refers")));
    @Nullable String schema = row.getString("collation_schema");
    if (schema != null) {
      details.put(Details.COLLATION_SCHEMA, schema);
      details.put(Details.DETERMINISTIC, Boolean.toString(row.getBoolean("collisdeterministic")));
    }
    return details;
  }
}
