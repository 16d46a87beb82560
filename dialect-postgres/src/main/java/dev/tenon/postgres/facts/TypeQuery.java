package dev.tenon.postgres.facts;

import dev.tenon.postgres.model.Details;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Read the part of the type system that comparison needs: types down to what domains stand on,
 * equality operators of index families among these types, and implicit casts among them.
 *
 * <p>403 and 405 are the oids of {@code btree} and {@code hash}, whose strategies 3 and 1 are
 * equality (manual 36.16.2, Index Method Strategies).
 */
final class TypeQuery {
  private static final String TYPES =
      """
      WITH RECURSIVE walk(oid) AS (
        SELECT pg_catalog.unnest(?::pg_catalog.oid[])
        UNION
        SELECT y.typbasetype FROM walk w JOIN pg_catalog.pg_type y ON y.oid = w.oid
        WHERE y.typtype = 'd'),
      family(oid) AS (SELECT pg_catalog.unnest(?::pg_catalog.oid[]))
      SELECT 'type' AS what, y.oid AS key, ARRAY[y.oid::pg_catalog.text, n.nspname, y.typname,
        y.typtype::pg_catalog.text, y.typbasetype::pg_catalog.text,
        (y.typelem <> 0 AND y.typlen = -1 AND y.typcategory = 'A')::pg_catalog.text,
        y.typnotnull::pg_catalog.text, (y.typdefault IS NOT NULL)::pg_catalog.text] AS parts
      FROM walk w JOIN pg_catalog.pg_type y ON y.oid = w.oid
      JOIN pg_catalog.pg_namespace n ON n.oid = y.typnamespace
      UNION ALL
      SELECT 'equality', m.amopfamily, ARRAY[m.amoplefttype::pg_catalog.text,
        m.amoprighttype::pg_catalog.text, p.oid::pg_catalog.text, n.nspname, p.oprname]
      FROM family f JOIN pg_catalog.pg_amop m ON m.amopfamily = f.oid
      JOIN pg_catalog.pg_operator p ON p.oid = m.amopopr
      JOIN pg_catalog.pg_namespace n ON n.oid = p.oprnamespace
      WHERE (m.amopmethod, m.amopstrategy) IN ((403, 3), (405, 1))
        AND m.amoplefttype IN (SELECT oid FROM walk) AND m.amoprighttype IN (SELECT oid FROM walk)
      UNION ALL
      SELECT 'cast', k.castsource, ARRAY[k.casttarget::pg_catalog.text,
        k.castmethod::pg_catalog.text]
      FROM pg_catalog.pg_cast k
      WHERE k.castcontext = 'i' AND k.castsource <> k.casttarget
        AND k.castsource IN (SELECT oid FROM walk) AND k.casttarget IN (SELECT oid FROM walk)
      """;

  private record Row(String relation, String row) {}

  private TypeQuery() {}

  /** Return relations for facts. */
  static Map<String, List<String>> read(Ask ask, Collection<Long> types, Collection<Long> families)
      throws SQLException {
    Map<String, List<String>> relations = new HashMap<>();
    for (Row row : ask.rows(TYPES, TypeQuery::row, List.of(types, families))) {
      relations.computeIfAbsent(row.relation(), name -> new ArrayList<>()).add(row.row());
    }
    return relations;
  }

  private static Row row(ResultSet row) throws SQLException {
    long key = row.getLong("key");
    String relation =
        switch (row.getString("what")) {
          case "type" -> Details.type(key);
          case "equality" -> Details.equalities(key);
          default -> Details.casts(key);
        };
    return new Row(relation, Details.row((Object[]) row.getArray("parts").getArray()));
  }
}
