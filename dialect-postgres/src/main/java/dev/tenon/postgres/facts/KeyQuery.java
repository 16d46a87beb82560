package dev.tenon.postgres.facts;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ask for all keys of a scope at once (manual 52.13, pg_constraint).
 *
 * <p>{@code to_jsonb} reads columns that older versions lack: {@code confdelsetcols} from 15,
 * {@code conenforced} and {@code conperiod} from 18. Rows with a {@code conparentid} are the
 * machinery of partitions.
 */
final class KeyQuery {

  private static final String KEYS =
      """
      SELECT k.conname AS name, sn.nspname AS source_schema, s.relname AS source_table,
        rn.nspname AS referent_schema, r.relname AS referent_table,
        ARRAY(SELECT a.attname::pg_catalog.text
          FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS u(attnum, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum
          ORDER BY u.place) AS local_columns,
        ARRAY(SELECT a.attname::pg_catalog.text
          FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS u(attnum, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.attnum
          ORDER BY u.place) AS remote_columns,
        ARRAY(SELECT a.attname::pg_catalog.text
          FROM pg_catalog.jsonb_array_elements_text(
            CASE pg_catalog.jsonb_typeof(pg_catalog.to_jsonb(k) -> 'confdelsetcols')
              WHEN 'array' THEN pg_catalog.to_jsonb(k) -> 'confdelsetcols'
              ELSE '[]' END) WITH ORDINALITY AS u(attnum, place)
          JOIN pg_catalog.pg_attribute a
            ON a.attrelid = k.conrelid AND a.attnum = u.attnum::pg_catalog.int2
          ORDER BY u.place) AS set_columns,
        k.confdeltype AS on_delete, k.confupdtype AS on_update, k.confmatchtype AS match,
        k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
        coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::pg_catalog.bool, true) AS enforced,
        coalesce((pg_catalog.to_jsonb(k) ->> 'conperiod')::pg_catalog.bool, false) AS period,
        (SELECT i.relname FROM pg_catalog.pg_class i WHERE i.oid = k.conindid) AS referenced_key,
        %s AS supporting_index
      FROM pg_catalog.pg_constraint k
      JOIN pg_catalog.pg_class s ON s.oid = k.conrelid
      JOIN pg_catalog.pg_namespace sn ON sn.oid = s.relnamespace
      JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
      JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
      WHERE k.contype = 'f' AND k.conparentid = 0 AND %s
      ORDER BY s.relname COLLATE "C", k.conname COLLATE "C"
      """;

  private static final String OF_TABLE = KEYS.formatted(SupportingIndex.SUBQUERY, "k.conrelid = ?");

  private static final String OF_SCHEMA =
      KEYS.formatted(SupportingIndex.SUBQUERY, "k.connamespace = ?");

  private KeyQuery() {}

  /** Read the keys of the table or schema with an oid. */
  static List<StoredForeignKey> read(Connection connection, Scope scope, long oid)
      throws SQLException {
    String sql =
        switch (scope) {
          case Scope.Table table -> OF_TABLE;
          case Scope.Schema schema -> OF_SCHEMA;
        };
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, oid);
      List<StoredForeignKey> keys = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          keys.add(KeyRow.read(rows));
        }
      }
      return List.copyOf(keys);
    }
  }
}
