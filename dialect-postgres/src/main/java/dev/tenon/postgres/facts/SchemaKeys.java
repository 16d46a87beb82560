package dev.tenon.postgres.facts;

import dev.tenon.key.StoredForeignKey;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Ask for the keys of many schemas at once: the same as {@link KeyQuery} reads, without the index
 * that supports each, and quick with tens of thousands of keys.
 *
 * <p>A column that {@code pg_constraint} lacks in older versions is found one level further out:
 * {@code older} holds what it would say. Each name of a column is looked up by itself, so that the
 * plan stays quick where the catalogue was filled a moment ago and nothing is known of its size
 * yet.
 */
final class SchemaKeys {
  private static final String KEYS =
      """
      WITH k AS MATERIALIZED (
        SELECT c.* FROM (SELECT true AS conenforced, false AS conperiod,
          NULL::pg_catalog.int2[] AS confdelsetcols) AS older
        CROSS JOIN LATERAL (
          SELECT f.oid, f.conname, f.conrelid, f.confrelid, f.conkey, f.confkey, f.confdeltype,
            f.confupdtype, f.confmatchtype, f.condeferrable, f.condeferred, f.convalidated,
            f.conindid, conenforced AS enforced, conperiod AS period, confdelsetcols AS set_keys
          FROM pg_catalog.pg_constraint f
          WHERE f.contype = 'f' AND f.conparentid = 0
            AND f.connamespace IN (SELECT pg_catalog.unnest(?::pg_catalog.oid[]))) AS c)
      SELECT k.conrelid, k.confrelid, k.conname AS name, sn.nspname AS source_schema,
        s.relname AS source_table, rn.nspname AS referent_schema, r.relname AS referent_table,
        ARRAY(SELECT (SELECT a.attname::pg_catalog.text FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = k.conrelid AND a.attnum = u.attnum)
          FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS u(attnum, place)
          ORDER BY u.place) AS local_columns,
        ARRAY(SELECT (SELECT a.attname::pg_catalog.text FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = k.confrelid AND a.attnum = u.attnum)
          FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS u(attnum, place)
          ORDER BY u.place) AS remote_columns,
        ARRAY(SELECT (SELECT a.attname::pg_catalog.text FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = k.conrelid AND a.attnum = u.attnum)
          FROM pg_catalog.unnest(k.set_keys) WITH ORDINALITY AS u(attnum, place)
          ORDER BY u.place) AS set_columns,
        k.confdeltype AS on_delete, k.confupdtype AS on_update, k.confmatchtype AS match,
        k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
        k.enforced, k.period, i.relname AS referenced_key, NULL AS supporting_index,
        coalesce(d.description, '') AS comment
      FROM k
      JOIN pg_catalog.pg_class s ON s.oid = k.conrelid
      JOIN pg_catalog.pg_namespace sn ON sn.oid = s.relnamespace
      JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
      JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
      LEFT JOIN pg_catalog.pg_class i ON i.oid = k.conindid
      LEFT JOIN pg_catalog.pg_description d ON d.objoid = k.oid AND d.objsubid = 0
        AND d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
      ORDER BY k.oid
      """;

  /**
   * Hold a key with the oids of its tables.
   *
   * @param source oid of the source table
   * @param referent oid of the referent table
   * @param key without its supporting index
   * @param comment empty: none
   */
  record Joint(long source, long referent, StoredForeignKey key, String comment) {}

  private SchemaKeys() {}

  static List<Joint> read(Ask ask, Collection<Long> schemas) throws SQLException {
    return ask.rows(
        KEYS,
        row ->
            new Joint(
                row.getLong("conrelid"),
                row.getLong("confrelid"),
                KeyRow.read(row),
                row.getString("comment")),
        List.of(schemas));
  }
}
