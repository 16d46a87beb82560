package dev.tenon.mysql;

import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.ddl.MysqlChunks;
import dev.tenon.mysql.ddl.MysqlOrphans;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.mysql.facts.InnodbIndexes;
import dev.tenon.mysql.facts.MysqlFacts;
import dev.tenon.mysql.facts.MysqlMeaning;
import dev.tenon.mysql.facts.MysqlReader;
import dev.tenon.mysql.names.CountedNames;
import dev.tenon.mysql.names.MysqlIdentifiers;
import dev.tenon.mysql.plan.MysqlFailures;
import dev.tenon.mysql.plan.MysqlPlanner;
import dev.tenon.mysql.plan.MysqlSettings;
import dev.tenon.mysql.rules.InnodbRules;
import dev.tenon.mysql.rules.MysqlRules;
import dev.tenon.mysql.version.MysqlProduct;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.Planning;
import dev.tenon.spi.SpiVersion;
import dev.tenon.spi.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Offer the dialect {@code mysql}: MySQL 5.7 and newer, tables of InnoDB. */
public final class MysqlProvider implements DialectProvider {
  private static final DialectId ID = new DialectId("mysql");

  /** Make a provider. */
  public MysqlProvider() {}

  @Override
  public DialectId id() {
    return ID;
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public ServerVersion newestVersion() {
    return MysqlProduct.NEWEST;
  }

  @Override
  public boolean claims(Target target) {
    // Without the dialect for NDB Cluster its tables are refused, not taken for InnoDB's.
    return MysqlProduct.is(target.server())
        && target.storageEngine().filter(MysqlProduct::isNdb).isEmpty();
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
            "MySQL InnoDB " + version,
            new MysqlIdentifiers(version),
            Abilities.innodb(version),
            new MysqlReader(version, new InnodbIndexes()),
            CountedNames.innodb(version),
            MysqlMeaning.innodb(version))
        .foretoldBy(
            new Foresight(
                new MysqlFacts(), new MysqlRules(new InnodbRules(version)), new MysqlOrphans()))
        .plannedBy(
            new Planning(
                MysqlPlanner.innodb(version),
                new MysqlChunks(),
                new MysqlSettings(),
                MysqlFailures.innodb()));
  }
}
