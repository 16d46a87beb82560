package dev.tenon.postgres.facts;

import dev.tenon.postgres.model.Details;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Read which names that an index of a plan could have are taken in schemas, by whatever it is. */
final class IndexNames {
  private static final String NAMES =
      """
      SELECT n.nspname, c.relname FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relnamespace IN (SELECT pg_catalog.unnest(?::pg_catalog.oid[]))
        AND c.relname::pg_catalog.text ~ '_idx[0-9]*$'
      ORDER BY 1, 2
      """;

  private IndexNames() {}

  static Map<String, List<String>> read(Ask ask, Collection<Long> schemas) throws SQLException {
    Map<String, List<String>> names = new TreeMap<>();
    for (List<String> row :
        ask.rows(
            NAMES,
            row -> List.of(row.getString("nspname"), row.getString("relname")),
            List.of(schemas))) {
      names
          .computeIfAbsent(Details.indexNames(row.getFirst()), schema -> new ArrayList<>())
          .add(row.getLast());
    }
    return names;
  }
}
