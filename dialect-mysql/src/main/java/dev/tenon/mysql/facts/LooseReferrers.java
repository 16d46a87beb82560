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
        .filter(
            key ->
                !engines
                    .getOrDefault(key.source(), Optional.empty())
                    .equals(engines.getOrDefault(key.referent(), Optional.empty())))
        .map(key -> key.source().toString())
        .distinct()
        .toList();
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
