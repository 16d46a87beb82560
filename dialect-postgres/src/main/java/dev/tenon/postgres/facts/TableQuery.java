package dev.tenon.postgres.facts;

import dev.tenon.facts.TableFacts.Kind;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable.Privilege;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Read relations, what the current role may do with them, and what inherits from them. No relation
 * is locked for it.
 *
 * <p>Oids below 12000 are those of the catalogues that the server guards ({@code
 * IsCatalogRelationOid} in catalog.c); 99 is {@code pg_toast}.
 */
final class TableQuery {
  private static final String TRIGGERS =
      """
      (SELECT pg_catalog.string_agg(g.tgname, ', ' ORDER BY g.tgname) FROM pg_catalog.pg_trigger g
        WHERE g.tgrelid = c.oid AND NOT g.tgisinternal AND g.tgenabled IN ('O', 'A')
          AND g.tgtype::pg_catalog.int4 & 3 = 3 AND g.tgtype::pg_catalog.int4 & %d <> 0)""";

  private static final String RULES =
      """
      (SELECT pg_catalog.string_agg(w.rulename, ', ' ORDER BY w.rulename)
        FROM pg_catalog.pg_rewrite w
        WHERE w.ev_class = c.oid AND w.is_instead AND w.ev_enabled IN ('O', 'A')
          AND w.ev_type = '%d')""";

  private static final String TABLES =
      """
      WITH RECURSIVE asked AS (SELECT pg_catalog.unnest(?::pg_catalog.oid[]) AS oid),
      tree(root, oid) AS (
        SELECT i.inhparent, i.inhrelid FROM asked a
        JOIN pg_catalog.pg_inherits i ON i.inhparent = a.oid
        UNION
        SELECT t.root, i.inhrelid FROM tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid),
      below AS (
        SELECT t.root, pg_catalog.string_agg(DISTINCT b.relkind::pg_catalog.text, '') AS kinds,
          pg_catalog.string_agg(DISTINCT b.relpersistence::pg_catalog.text, '') AS persistences
        FROM tree t JOIN pg_catalog.pg_class b ON b.oid = t.oid GROUP BY t.root)
      SELECT c.oid, n.oid AS schema, n.nspname, c.relname, c.relkind, c.relpersistence, c.relispartition,
        c.reltuples, c.relnamespace = pg_catalog.pg_my_temp_schema() AS own_temporary,
        c.oid < 12000 OR c.relnamespace = 99 OR n.nspname LIKE 'pg\\_toast\\_temp\\_%%' AS system,
        b.kinds, b.persistences, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
        pg_catalog.pg_has_role(c.relowner, 'USAGE') AS owns,
        pg_catalog.has_table_privilege(c.oid, 'REFERENCES') AS refers,
        pg_catalog.has_table_privilege(c.oid, 'SELECT') AS selects,
        pg_catalog.has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE'
          || CASE WHEN pg_catalog.current_setting('server_version_num')::pg_catalog.int4 >= 170000
            THEN ', MAINTAIN' ELSE '' END) AS locks,
        pg_catalog.row_security_active(c.oid) AS rows_hidden, c.reloftype <> 0 AS typed,
        pg_catalog.has_table_privilege(c.relowner, c.oid, 'SELECT')
          AND pg_catalog.has_schema_privilege(c.relowner, n.oid, 'USAGE') AS owner_reads,
        %s AS before_delete, %s AS before_update, %s AS instead_of_delete, %s AS instead_of_update
      FROM asked a
      JOIN pg_catalog.pg_class c ON c.oid = a.oid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN below b ON b.root = c.oid
      """
          .formatted(
              TRIGGERS.formatted(8),
              TRIGGERS.formatted(16),
              RULES.formatted(4),
              RULES.formatted(2));

  private static final Map<String, String> TEXTS =
      Map.of(
          "relkind", Details.KIND,
          "relpersistence", Details.PERSISTENCE,
          "kinds", Details.KINDS_BELOW,
          "persistences", Details.PERSISTENCES_BELOW,
          "owner", Details.OWNER,
          "before_delete", Details.BEFORE_DELETE,
          "before_update", Details.BEFORE_UPDATE,
          "instead_of_delete", Details.INSTEAD_OF_DELETE,
          "instead_of_update", Details.INSTEAD_OF_UPDATE);

  private static final Map<String, String> FLAGS =
      Map.of(
          "relispartition", Details.PARTITION,
          "own_temporary", Details.OWN_TEMPORARY,
          "system", Details.SYSTEM,
          "typed", Details.TYPED,
          "rows_hidden", Details.ROWS_HIDDEN,
          "owner_reads", Details.OWNER_READS);

  /**
   * Hold a relation without its parts.
   *
   * @param oid its oid
   * @param schema oid of its schema
   * @param name qualified
   * @param kind what it is
   * @param estimatedRows the planner's guess; absent before the first ANALYZE
   * @param details for {@link dev.tenon.postgres.model.PgTable}
   * @param privileges words of {@link Privilege}
   */
  record Relation(
      long oid,
      long schema,
      TableName name,
      Kind kind,
      Optional<Long> estimatedRows,
      Map<String, String> details,
      Set<String> privileges) {}

  private TableQuery() {}

  static List<Relation> read(Ask ask, Collection<Long> oids) throws SQLException {
    return ask.rows(TABLES, TableQuery::relation, List.of(oids));
  }

  private static Relation relation(ResultSet row) throws SQLException {
    long tuples = row.getLong("reltuples");
    return new Relation(
        row.getLong("oid"),
        row.getLong("schema"),
        TableName.stored(row.getString("nspname"), row.getString("relname")),
        kind(row.getString("relkind")),
        tuples < 0 ? Optional.empty() : Optional.of(tuples),
        details(row),
        privileges(row));
  }

  private static Kind kind(String letter) {
    return switch (letter) {
      case "r" -> Kind.TABLE;
      case "p" -> Kind.PARTITIONED_TABLE;
      case "v" -> Kind.VIEW;
      case "f" -> Kind.FOREIGN_TABLE;
      default -> Kind.OTHER;
    };
  }

  private static Map<String, String> details(ResultSet row) throws SQLException {
    Map<String, String> details = new HashMap<>();
    details.put(Details.OID, Long.toString(row.getLong("oid")));
    for (Map.Entry<String, String> text : TEXTS.entrySet()) {
      @Nullable String value = row.getString(text.getKey());
      if (value != null) {
        details.put(text.getValue(), value);
      }
    }
    for (Map.Entry<String, String> flag : FLAGS.entrySet()) {
      details.put(flag.getValue(), Boolean.toString(row.getBoolean(flag.getKey())));
    }
    return details;
  }

  private static Set<String> privileges(ResultSet row) throws SQLException {
    Set<String> privileges = new HashSet<>();
    if (row.getBoolean("owns")) {
      privileges.add(Privilege.OWNER.name());
    }
    if (row.getBoolean("refers")) {
      privileges.add(Privilege.REFERENCES.name());
    }
    if (row.getBoolean("selects")) {
      privileges.add(Privilege.SELECT.name());
    }
    if (row.getBoolean("locks")) {
      privileges.add(Privilege.LOCKS.name());
    }
    return privileges;
  }
}
