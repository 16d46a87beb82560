package dev.tenon.postgres.facts;

import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.IndexFacts.Part;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.Details;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Read the indexes of relations, the oldest first: so the server goes through them. */
final class IndexQuery {
  private static final String OF_PART =
      """
      ARRAY(SELECT %s FROM pg_catalog.generate_series(0, i.indnkeyatts - 1) AS place %s
        ORDER BY place)""";

  private static final String INDEXES =
      """
      SELECT i.indrelid, x.relname, m.amname, i.indisunique, i.indisprimary, i.indisexclusion,
        i.indimmediate, i.indisvalid, i.indisready, i.indexprs IS NOT NULL AS expressions,
        pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
        %s AS columns, %s AS families, %s AS inputs, %s AS collations, %s AS deterministic,
        %s AS descending
      FROM pg_catalog.unnest(?::pg_catalog.oid[]) AS t(oid)
      JOIN pg_catalog.pg_index i ON i.indrelid = t.oid
      JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
      JOIN pg_catalog.pg_am m ON m.oid = x.relam
      WHERE i.indislive
      ORDER BY i.indrelid, i.indexrelid
      """
          .formatted(
              OF_PART.formatted(
                  "a.attname::pg_catalog.text",
                  "LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid"
                      + " AND a.attnum = i.indkey[place]"),
              ofClass("o.opcfamily"),
              ofClass("o.opcintype"),
              OF_PART.formatted("i.indcollation[place]::pg_catalog.int8", ""),
              OF_PART.formatted(
                  "coalesce(l.collisdeterministic, true)",
                  "LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[place]"),
              OF_PART.formatted("i.indoption[place]::pg_catalog.int4 & 1 = 1", ""));

  private static final Map<String, String> FLAGS =
      Map.of(
          "indisvalid", Details.VALID,
          "indisready", Details.READY,
          "indimmediate", Details.IMMEDIATE,
          "indisexclusion", Details.EXCLUSION,
          "expressions", Details.EXPRESSIONS);

  /**
   * Hold an index of a table.
   *
   * @param table oid of the table
   * @param facts the index
   */
  record Index(long table, IndexFacts facts) {}

  private IndexQuery() {}

  private static String ofClass(String column) {
    return OF_PART.formatted(
        column + "::pg_catalog.int8", "JOIN pg_catalog.pg_opclass o ON o.oid = i.indclass[place]");
  }

  static List<Index> read(Ask ask, Collection<Long> tables) throws SQLException {
    return ask.rows(INDEXES, IndexQuery::index, List.of(tables));
  }

  private static Index index(ResultSet row) throws SQLException {
    Map<String, String> details = new HashMap<>();
    for (Map.Entry<String, String> flag : FLAGS.entrySet()) {
      details.put(flag.getValue(), Boolean.toString(row.getBoolean(flag.getKey())));
    }
    @Nullable String predicate = row.getString("predicate");
    if (predicate != null) {
      details.put(Details.PREDICATE, predicate);
    }
    IndexFacts facts =
        new IndexFacts(
            new Identifier(row.getString("relname")),
            row.getBoolean("indisunique"),
            row.getBoolean("indisprimary"),
            row.getString("amname"),
            parts(row),
            details);
    return new Index(row.getLong("indrelid"), facts);
  }

  private static List<Part> parts(ResultSet row) throws SQLException {
    @Nullable Object[] columns = (Object[]) row.getArray("columns").getArray();
    Object[] families = (Object[]) row.getArray("families").getArray();
    Object[] inputs = (Object[]) row.getArray("inputs").getArray();
    Object[] collations = (Object[]) row.getArray("collations").getArray();
    Object[] deterministic = (Object[]) row.getArray("deterministic").getArray();
    Object[] descending = (Object[]) row.getArray("descending").getArray();
    List<Part> parts = new ArrayList<>();
    for (int place = 0; place < columns.length; place++) {
      parts.add(
          new Part(
              Optional.ofNullable(columns[place]).map(name -> new Identifier(name.toString())),
              Optional.empty(),
              (Boolean) descending[place],
              Map.of(
                  Details.FAMILY, families[place].toString(),
                  Details.INPUT, inputs[place].toString(),
                  Details.COLLATION, collations[place].toString(),
                  Details.DETERMINISTIC, deterministic[place].toString())));
    }
    return parts;
  }
}
