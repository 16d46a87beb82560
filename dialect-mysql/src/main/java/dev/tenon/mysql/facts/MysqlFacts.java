package dev.tenon.mysql.facts;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.facts.TableFacts;
import dev.tenon.facts.TableFacts.ConstraintFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.folding.KeyNames;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.FactsReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Read the facts of MySQL, whatever the storage engines: session, tables, columns, indexes, checks,
 * keys and grants, one query each.
 *
 * <p>The keys are all those of the schemas that the tables are in, and from 8.0 on those that refer
 * to them from elsewhere, before with those of {@link LeftCopies}; the index that serves one is
 * left out. Temporary tables are seen among the source tables, a few of them. What is of this
 * dialect stands under the names of {@link Detail}.
 */
public final class MysqlFacts implements FactsReader {

  /** Make a reader. */
  public MysqlFacts() {}

  @Override
  public Facts read(Connection connection, Server server, List<ForeignKey> keys)
      throws SQLException {
    Session session = Catalogue.session(connection);
    Wanted wanted = Wanted.of(keys, session);
    Grants grants = Grants.read(connection, session);
    Map<TableName, TableFacts> tables = tables(connection, wanted, server.version());
    tables.putAll(TemporaryTables.among(connection, missing(keys, session, tables)));
    List<StoredForeignKey> stored = new ArrayList<>(keys(connection, wanted, server.version()));
    stored.addAll(LeftCopies.keys(connection, wanted, server.version()));
    Map<String, List<String>> relations = comparableNames(stored, server.version());
    relations.put(Detail.MISSING_SCHEMAS, missingSchemas(connection, wanted, tables.keySet()));
    relations.put(
        Detail.OTHER_ENGINES,
        new LooseReferrers(tables, session).ofOtherEngines(connection, stored));
    return new Facts(
        server,
        session,
        wanted.found(keys, tables.keySet()),
        tables,
        stored,
        names(stored),
        grants.on(wanted),
        relations,
        grants.unread(wanted));
  }

  /** List the source tables that information_schema does not show. */
  private static Stream<TableName> missing(
      List<ForeignKey> keys, Session session, Map<TableName, TableFacts> tables) {
    return keys.stream()
        .flatMap(key -> Catalogue.stored(key.source(), session).stream())
        .distinct()
        .filter(table -> !tables.containsKey(table));
  }

  private static Map<TableName, TableFacts> tables(
      Connection connection, Wanted wanted, ServerVersion version) throws SQLException {
    if (wanted.empty()) {
      return new HashMap<>();
    }
    List<TableRows> rows = TableRows.read(connection, wanted);
    Map<TableName, List<ColumnFacts>> columns = ColumnRows.read(connection, wanted);
    IndexRows indexes = IndexRows.read(connection, wanted, version);
    Map<TableName, List<ConstraintFacts>> checks = CheckRows.read(connection, wanted, version);
    Map<TableName, TableFacts> tables = new HashMap<>();
    for (TableRows row : rows) {
      TableName name = row.name();
      tables.put(
          name,
          row.with(
              columns.getOrDefault(name, List.of()),
              indexes.facts(name),
              checks.getOrDefault(name, List.of())));
    }
    return tables;
  }

  /** A schema with a table that was found is there: the server is asked of the others only. */
  private static List<String> missingSchemas(
      Connection connection, Wanted wanted, Set<TableName> tables) throws SQLException {
    TableCase tableCase = TableCase.of(wanted.session());
    Set<Identifier> there =
        tables.stream()
            .map(table -> tableCase.comparable(table.schema().orElseThrow()))
            .collect(Collectors.toCollection(HashSet::new));
    List<String> doubtful =
        wanted.schemas().stream()
            .filter(schema -> !there.contains(tableCase.comparable(new Identifier(schema))))
            .toList();
    if (doubtful.isEmpty()) {
      return List.of();
    }
    Wanted.in("SELECT SCHEMA_NAME FROM information_schema.SCHEMATA", "SCHEMA_NAME", doubtful)
        .rows(connection, row -> tableCase.comparable(new Identifier(row.getString(1))))
        .forEach(there::add);
    return doubtful.stream()
        .filter(schema -> !there.contains(tableCase.comparable(new Identifier(schema))))
        .toList();
  }

  private static List<StoredForeignKey> keys(
      Connection connection, Wanted wanted, ServerVersion version) throws SQLException {
    if (wanted.empty()) {
      return List.of();
    }
    Map<KeyColumns.Id, KeyRules> rules = KeyRules.touching(connection, wanted, version);
    Set<String> schemas =
        rules.keySet().stream()
            .map(id -> id.source().schema().orElseThrow().text())
            .collect(Collectors.toSet());
    return schemas.isEmpty() ? List.of() : stored(KeyColumns.of(connection, schemas), rules);
  }

  private static List<StoredForeignKey> stored(
      List<KeyColumns> columns, Map<KeyColumns.Id, KeyRules> rules) {
    return columns.stream()
        .flatMap(
            key ->
                Optional.ofNullable(rules.get(key.id())).stream()
                    .map(rule -> key.stored(rule, Optional.empty())))
        .toList();
  }

  private static Map<Identifier, Set<Identifier>> names(List<StoredForeignKey> keys) {
    return keys.stream()
        .collect(
            Collectors.groupingBy(
                key -> key.definition().source().schema().orElseThrow(),
                Collectors.mapping(StoredForeignKey::name, Collectors.toSet())));
  }

  /**
   * A name is compared with those of its whole schema: they are folded and sorted once, not per
   * question.
   */
  private static Map<String, List<String>> comparableNames(
      List<StoredForeignKey> keys, ServerVersion version) {
    Map<String, List<String>> names =
        keys.stream()
            .collect(
                Collectors.groupingBy(
                    key -> Detail.keyNames(key.definition().source().schema().orElseThrow()),
                    Collectors.mapping(
                        key -> KeyNames.comparable(key.name(), version), Collectors.toList())));
    names.values().forEach(Collections::sort);
    return names;
  }
}
