package dev.tenon.mysql.facts;

import dev.tenon.facts.Session;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Know which keys that refer to no unique key lead from one storage engine to another. The server
 * takes those without foreign_key_checks only, and they freeze nothing (seen on 9.7.4).
 *
 * @param tables that were read
 * @param session of the connection
 */
record LooseReferrers(Map<TableName, TableFacts> tables, Session session) {

  /** List their tables; one query more, and only where a key freezes or might. */
  List<String> ofOtherEngines(Connection connection, List<StoredForeignKey> keys)
      throws SQLException {
    if (!Catalogue.demandsUniqueKeys(session)) {
      return List.of();
    }
    List<ForeignKey> loose =
        keys.stream().map(StoredForeignKey::definition).filter(this::leadsToNoUniqueKey).toList();
    if (loose.isEmpty()) {
      return List.of();
    }
    Map<TableName, Optional<String>> engines =
        TableRows.read(connection, Wanted.of(loose, session)).stream()
            .collect(Collectors.toMap(TableRows::name, TableRows::engine));
    return loose.stream()
        .filter(key -> differ(engine(key.source(), engines), engine(key.referent(), engines)))
        .map(key -> key.source().toString())
        .distinct()
        .toList();
  }

  private static Optional<String> engine(
      TableName table, Map<TableName, Optional<String>> engines) {
    return engines.getOrDefault(table, Optional.empty());
  }

  /** Of a table that can't be seen nothing is assumed. */
  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private boolean leadsToNoUniqueKey(ForeignKey key) {
    List<Identifier> columns = key.remoteColumns();
    return Optional.ofNullable(tables.get(key.referent())).stream()
        .anyMatch(
            table ->
                table.indexes().stream()
                    .map(TableIndex::of)
                    .noneMatch(index -> index.unique() && index.covers(columns)));
  }
}
