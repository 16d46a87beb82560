package dev.tenon.postgres.facts;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Find what names lead to, whatever kind of relation it is (manual 5.10.3, The Schema Search Path).
 * The cast to {@code name} cuts as the server's scanner does.
 */
final class NameQuery {
  private static final String NAMES =
      """
      WITH asked AS (
        SELECT u.place, u.schema, u.name::pg_catalog.name AS name,
          CASE WHEN u.schema = 'pg_temp' THEN coalesce(
            (SELECT n.nspname FROM pg_catalog.pg_namespace n
              WHERE n.oid = pg_catalog.pg_my_temp_schema()), 'pg_temp')
            ELSE u.schema::pg_catalog.name END AS nspname
        FROM ROWS FROM (pg_catalog.unnest(?::pg_catalog.text[]),
          pg_catalog.unnest(?::pg_catalog.text[])) WITH ORDINALITY AS u(schema, name, place)),
      path AS (
        SELECT n.oid, p.place
        FROM pg_catalog.unnest(pg_catalog.current_schemas(true)) WITH ORDINALITY AS p(name, place)
        JOIN pg_catalog.pg_namespace n ON n.nspname = p.name)
      SELECT a.place, n.oid IS NOT NULL AS there,
        coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) AS usable, c.oid
      FROM asked a
      LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = a.nspname
      LEFT JOIN pg_catalog.pg_class c ON c.relname = a.name AND c.relnamespace = n.oid
      WHERE a.schema IS NOT NULL
      UNION ALL
      SELECT a.place, false, true, f.oid
      FROM asked a
      LEFT JOIN (SELECT DISTINCT ON (b.place) b.place, c.oid
        FROM asked b CROSS JOIN path p
        JOIN pg_catalog.pg_class c ON c.relname = b.name AND c.relnamespace = p.oid
        WHERE b.schema IS NULL
        ORDER BY b.place, p.place) f ON f.place = a.place
      WHERE a.schema IS NULL
      """;

  /**
   * Hold what a name leads to.
   *
   * @param asked the name
   * @param schemaThere whether its schema is there, where it names one
   * @param schemaUsable whether the current role may look into it
   * @param oid absent where nothing has the name
   */
  record Found(TableName asked, boolean schemaThere, boolean schemaUsable, Optional<Long> oid) {}

  private NameQuery() {}

  static List<Found> read(Ask ask, Collection<TableName> names) throws SQLException {
    List<TableName> asked = List.copyOf(names);
    @Nullable String[] schemas =
        asked.stream()
            .map(name -> name.schema().map(Identifier::text).orElse(null))
            .toArray(String[]::new);
    String[] tables = asked.stream().map(name -> name.name().text()).toArray(String[]::new);
    return ask.named(NAMES, row -> found(asked, row), List.of(schemas, tables));
  }

  private static Found found(List<TableName> asked, ResultSet row) throws SQLException {
    long oid = row.getLong("oid");
    return new Found(
        asked.get(row.getInt("place") - 1),
        row.getBoolean("there"),
        row.getBoolean("usable"),
        oid == 0 ? Optional.empty() : Optional.of(oid));
  }
}
