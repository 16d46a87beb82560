package dev.tenon.postgres.facts;

/**
 * Choose the index of the source table that finds the rows of a referenced row: what a delete or an
 * update on the referent table asks for is {@code $1 = column} with the key's own operator.
 *
 * <p>An index serves when it is valid, B-tree with the key's columns leading in any order or hash
 * on the one column, when its operator family holds the key's operator (so not behind a converting
 * cast), when its collation is the one compared under, and when it is whole or partial by nothing
 * but {@code IS NOT NULL} of the key's columns. Of several, the whole ones come first, then the
 * narrowest, then the oldest.
 */
final class SupportingIndex {

  /** For a row {@code k} of {@code pg_constraint}. */
  static final String SUBQUERY =
      """
      (SELECT ic.relname
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
        JOIN pg_catalog.pg_am am ON am.oid = ic.relam
        WHERE i.indrelid = k.conrelid AND i.indisvalid AND i.indisready
          AND am.amname IN ('btree', 'hash')
          AND i.indnkeyatts >= pg_catalog.cardinality(k.conkey)
          AND NOT EXISTS (SELECT 1
            FROM ROWS FROM (pg_catalog.unnest(k.conkey), pg_catalog.unnest(k.confkey),
              pg_catalog.unnest(k.conpfeqop)) AS u(local, remote, operator)
            JOIN pg_catalog.pg_attribute la ON la.attrelid = k.conrelid AND la.attnum = u.local
            JOIN pg_catalog.pg_attribute ra ON ra.attrelid = k.confrelid AND ra.attnum = u.remote
            LEFT JOIN pg_catalog.pg_collation rc ON rc.oid = ra.attcollation
            WHERE NOT EXISTS (SELECT 1
              FROM pg_catalog.generate_series(0, pg_catalog.cardinality(k.conkey) - 1) AS place
              JOIN pg_catalog.pg_opclass oc ON oc.oid = i.indclass[place]
              JOIN pg_catalog.pg_amop ao ON ao.amopfamily = oc.opcfamily
                AND ao.amopopr = u.operator
              WHERE i.indkey[place] = u.local
                AND i.indcollation[place] IN (0, CASE WHEN rc.collisdeterministic
                  THEN la.attcollation ELSE ra.attcollation END)))
          AND (i.indpred IS NULL OR pg_catalog.pg_get_expr(i.indpred, i.indrelid) IN (
            SELECT pg_catalog.format('(%I IS NOT NULL)', a.attname)
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
            UNION ALL
            SELECT '(' || pg_catalog.string_agg(pg_catalog.format('(%I IS NOT NULL)', a.attname),
              ' AND ' ORDER BY u.place) || ')'
            FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS u(attnum, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.attnum))
        ORDER BY i.indpred IS NOT NULL, i.indnkeyatts, i.indexrelid
        LIMIT 1)""";

  private SupportingIndex() {}
}
