package dev.tenon.ndb;

import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.Abilities;
import dev.tenon.mysql.MysqlDialect;
import dev.tenon.mysql.ddl.MysqlChunks;
import dev.tenon.mysql.ddl.MysqlOrphans;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.mysql.facts.MysqlMeaning;
import dev.tenon.mysql.facts.MysqlReader;
import dev.tenon.mysql.plan.MysqlSettings;
import dev.tenon.mysql.rules.MysqlRules;
import dev.tenon.mysql.version.MysqlProduct;
import dev.tenon.name.TableName;
import dev.tenon.ndb.errors.NdbErrors;
import dev.tenon.ndb.facts.NdbFacts;
import dev.tenon.ndb.facts.NdbIndexes;
import dev.tenon.ndb.names.NdbIdentifiers;
import dev.tenon.ndb.names.NdbNames;
import dev.tenon.ndb.plan.NdbFailures;
import dev.tenon.ndb.plan.NdbPlanner;
import dev.tenon.ndb.rules.NdbRules;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.Planning;
import dev.tenon.spi.SpiVersion;
import dev.tenon.spi.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Offer the dialect {@code ndb}: tables of NDB Cluster on MySQL.
 *
 * <p>It renders and reads as {@code mysql} does. On NDB the columns of a key have to be written as
 * the tables spell them: {@code xa} for {@code Xa} is refused (1215), though the server takes both
 * for one column elsewhere, and so does comparison here.
 */
public final class NdbProvider implements DialectProvider {
  private static final DialectId ID = new DialectId("ndb");

  /** Make a provider. */
  public NdbProvider() {}

  @Override
  public DialectId id() {
    return ID;
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public Optional<DialectId> specialises() {
    return Optional.of(new DialectId("mysql"));
  }

  @Override
  public ServerVersion newestVersion() {
    return MysqlProduct.NEWEST;
  }

  @Override
  public boolean claims(Target target) {
    return MysqlProduct.is(target.server())
        && target.storageEngine().filter(MysqlProduct::isNdb).isPresent();
  }

  @Override
  public Optional<String> storageEngine(Connection connection, TableName table)
      throws SQLException {
    return Catalogue.storageEngine(connection, table);
  }

  @Override
  public boolean keepsKeys(String storageEngine) {
    return MysqlProduct.keepsKeys(storageEngine);
  }

  @Override
  public Dialect create(ServerVersion asked) {
    ServerVersion version = MysqlProduct.check(ID, asked);
    return MysqlDialect.plain(
            "MySQL NDB Cluster " + version,
            new NdbIdentifiers(version),
            Abilities.innodb(version)
                .with(
                    Map.of(
                        Capability.ON_DELETE_SET_DEFAULT, Abilities.DEFAULT_RESTRICTS,
                        Capability.ON_UPDATE_SET_DEFAULT, Abilities.DEFAULT_RESTRICTS)),
            new MysqlReader(version, new NdbIndexes()),
            new NdbNames(version),
            new MysqlMeaning(Set.of(ReferentialAction.NO_ACTION), version))
        .foretoldBy(
            new Foresight(
                new NdbFacts(), new MysqlRules(new NdbRules(version)), new MysqlOrphans()))
        .explainedBy(new NdbErrors())
        .plannedBy(
            new Planning(
                new NdbPlanner(), new MysqlChunks(), new MysqlSettings(), new NdbFailures()));
  }
}
