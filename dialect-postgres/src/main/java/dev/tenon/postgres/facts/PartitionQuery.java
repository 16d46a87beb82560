package dev.tenon.postgres.facts;

import dev.tenon.postgres.model.Details;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Read the partitions of tables, at every depth: a plan works on each of them.
 *
 * @param pairs each partition with the table that it belongs to in the end
 */
record PartitionQuery(List<Pair> pairs) {
  private static final String PARTITIONS =
      """
      WITH RECURSIVE tree(root, oid, depth) AS (
        SELECT c.oid, i.inhrelid, 1 FROM pg_catalog.unnest(?::pg_catalog.oid[]) AS a(oid)
        JOIN pg_catalog.pg_class c ON c.oid = a.oid AND c.relkind = 'p'
        JOIN pg_catalog.pg_inherits i ON i.inhparent = c.oid
        UNION ALL
        SELECT t.root, i.inhrelid, t.depth + 1
        FROM tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid)
      SELECT t.root, t.oid FROM tree t
      JOIN pg_catalog.pg_class c ON c.oid = t.oid
      WHERE c.relispartition
      ORDER BY t.root, t.depth, c.relname COLLATE "C", t.oid
      """;

  /**
   * Hold a partition.
   *
   * @param root oid of the partitioned table that was asked for
   * @param partition oid of the partition
   */
  record Pair(long root, long partition) {}

  static PartitionQuery read(Ask ask, Collection<Long> oids) throws SQLException {
    return new PartitionQuery(
        ask.rows(
            PARTITIONS, row -> new Pair(row.getLong("root"), row.getLong("oid")), List.of(oids)));
  }

  Set<Long> oids() {
    return pairs.stream().map(Pair::partition).collect(Collectors.toSet());
  }

  Map<String, List<String>> relations() {
    Map<String, List<String>> relations = new TreeMap<>();
    for (Pair pair : pairs) {
      relations
          .computeIfAbsent(
              Details.partitionsOf(Long.toString(pair.root())), name -> new ArrayList<>())
          .add(Long.toString(pair.partition()));
    }
    return relations;
  }
}
