package dev.tenon.postgres.facts;

import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.TableName;
import dev.tenon.spi.FactsReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Read facts from {@code pg_catalog} in ten queries, whatever the number of keys and tables. No
 * table is read or locked.
 */
public final class PostgresFacts implements FactsReader {

  /**
   * {@inheritDoc}
   *
   * @throws dev.tenon.error.TenonException {@code version-product} when the server turns out to be
   *     a fork
   */
  @Override
  public Facts read(Connection connection, Server server, List<ForeignKey> keys)
      throws SQLException {
    Ask ask = new Ask(connection);
    List<String> closed = ClosedCatalogues.read(ask);
    if (!closed.isEmpty()) {
      return ClosedCatalogues.facts(server, closed);
    }
    Session session = Catalogue.session(connection);
    Set<TableName> asked =
        keys.stream()
            .flatMap(key -> Stream.of(key.source(), key.referent()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<NameQuery.Found> found = NameQuery.read(ask, asked);
    Names names = new Names(session, found);
    PartitionQuery partitions = PartitionQuery.read(ask, names.oids());
    Tables tables = tables(ask, names.oids(), partitions);
    Map<String, List<String>> relations = TypeQuery.read(ask, tables.types(), tables.families());
    Keys joints = new Keys(SchemaKeys.read(ask, tables.schemas()));
    relations.putAll(joints.relations());
    relations.putAll(names.relations());
    relations.putAll(partitions.relations());
    relations.putAll(tables.indexNames());
    return new Facts(
        server,
        session,
        names.found(tables),
        tables.facts(),
        joints.keys(),
        tables.constraintNames(),
        names.privileges(tables),
        relations,
        List.of());
  }

  private static Tables tables(Ask ask, Collection<Long> asked, PartitionQuery partitions)
      throws SQLException {
    Set<Long> oids = new HashSet<>(asked);
    oids.addAll(partitions.oids());
    List<TableQuery.Relation> relations = TableQuery.read(ask, oids);
    Set<Long> schemas =
        relations.stream().map(TableQuery.Relation::schema).collect(Collectors.toSet());
    return new Tables(
        relations,
        partitions,
        ColumnQuery.read(ask, oids),
        IndexQuery.read(ask, oids),
        TakenQuery.read(ask, schemas));
  }
}
