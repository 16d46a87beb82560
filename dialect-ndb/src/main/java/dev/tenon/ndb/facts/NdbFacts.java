package dev.tenon.ndb.facts;

import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.key.ForeignKey;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.mysql.facts.MysqlFacts;
import dev.tenon.mysql.version.MysqlProduct;
import dev.tenon.spi.FactsReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Read MySQL's facts, and which of the keys the cluster does not have as the server shows them: one
 * query more, and without foreign_key_checks another for the stand-ins of missing referents. Where
 * ndbinfo can't be read, the server is believed.
 */
public final class NdbFacts implements FactsReader {
  private final MysqlFacts mysql = new MysqlFacts();

  /** Make a reader. */
  public NdbFacts() {}

  @Override
  public Facts read(Connection connection, Server server, List<ForeignKey> keys)
      throws SQLException {
    return more(connection, mysql.read(connection, server, keys));
  }

  @Override
  public Facts more(Connection connection, Facts facts) {
    boolean standsIn = standsIn(facts);
    if (facts.keys().stream().noneMatch(key -> ClusterKeys.mine(key, facts)) && !standsIn) {
      return facts;
    }
    return ClusterKeys.read(connection)
        .map(cluster -> facts.withRelations(relations(connection, facts, cluster, standsIn)))
        .orElse(facts);
  }

  /** Without foreign_key_checks, the cluster makes stand-ins for referents that are missing. */
  private static boolean standsIn(Facts facts) {
    return Catalogue.rowsUncheckedBecause(facts.session()).isPresent()
        && facts.tables().values().stream()
            .anyMatch(table -> table.storageEngine().filter(MysqlProduct::isNdb).isPresent());
  }

  private static Map<String, List<String>> relations(
      Connection connection, Facts facts, ClusterKeys cluster, boolean standsIn) {
    Map<String, List<String>> relations = new TreeMap<>(Trouble.relations(facts, cluster));
    if (standsIn) {
      relations.putAll(StandIns.relations(connection, facts, cluster));
    }
    return relations;
  }
}
