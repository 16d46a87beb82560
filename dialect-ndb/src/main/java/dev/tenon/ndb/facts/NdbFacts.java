package dev.tenon.ndb.facts;

import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.key.ForeignKey;
import dev.tenon.mysql.facts.MysqlFacts;
import dev.tenon.spi.FactsReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Read MySQL's facts, and which of the keys the cluster does not have as the server shows them: one
 * query more. Where ndbinfo can't be read, the server is believed.
 */
public final class NdbFacts implements FactsReader {
  private final MysqlFacts mysql = new MysqlFacts();

  /** Make a reader. */
  public NdbFacts() {}

  @Override
  public Facts read(Connection connection, Server server, List<ForeignKey> keys)
      throws SQLException {
    Facts facts = mysql.read(connection, server, keys);
    if (facts.keys().stream().noneMatch(key -> ClusterKeys.mine(key, facts))) {
      return facts;
    }
    Optional<ClusterKeys> cluster = ClusterKeys.read(connection);
    return cluster.map(found -> with(facts, found)).orElse(facts);
  }

  private static Facts with(Facts facts, ClusterKeys cluster) {
    return new Facts(
        facts.server(),
        facts.session(),
        facts.found(),
        facts.tables(),
        facts.keys(),
        facts.constraintNames(),
        facts.privileges(),
        Trouble.relations(facts, cluster),
        facts.unread());
  }
}
