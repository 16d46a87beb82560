package dev.tenon.postgres.facts;

import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.facts.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Find out which catalogues the current role may not read: everybody may, unless it was revoked.
 */
final class ClosedCatalogues {
  private static final String CLOSED =
      """
      SELECT t.name FROM pg_catalog.unnest(ARRAY['pg_am', 'pg_amop', 'pg_attrdef', 'pg_attribute',
        'pg_cast', 'pg_class', 'pg_collation', 'pg_constraint', 'pg_description', 'pg_index',
        'pg_inherits', 'pg_namespace', 'pg_opclass', 'pg_operator', 'pg_rewrite', 'pg_trigger',
        'pg_type']) AS t(name)
      WHERE NOT pg_catalog.has_table_privilege('pg_catalog.' || t.name, 'SELECT')
      ORDER BY t.name
      """;

  private ClosedCatalogues() {}

  static List<String> read(Ask ask) throws SQLException {
    return ask.rows(CLOSED, row -> row.getString(1));
  }

  /** Know nothing, and say so. */
  static Facts facts(Server server, List<String> closed) {
    return new Facts(
        server,
        Session.OFFLINE,
        Map.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        closed.stream()
            .map(
                name ->
                    new Facts.Unread(
                        "pg_catalog." + name, "the current role may not read this catalogue"))
            .toList());
  }
}
