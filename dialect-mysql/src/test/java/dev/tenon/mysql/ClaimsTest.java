package dev.tenon.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.TableName;
import dev.tenon.spi.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialect speaks for MySQL and for nothing that looks like it. */
class ClaimsTest {

  private final MysqlProvider provider = new MysqlProvider();

  @Test
  void tablesOfTheClusterAreNotTakenForInnodb() {
    Server server = new Server("MySQL", ServerVersion.parse("9.7.4-cluster"));

    assertThat(provider.claims(new Target(server, Optional.of("InnoDB")))).isTrue();
    assertThat(provider.claims(new Target(server, Optional.of("ndbcluster")))).isFalse();
  }

  private boolean claims(String product, String version) {
    Server server = new Server(product, ServerVersion.parse(version));
    return provider.claims(new Target(server, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.7.22",
        "5.7.44-log",
        "8.0.12",
        "8.0.31-0ubuntu0.22.04.1",
        "8.4.3",
        "9.7.4-2",
        "9.7.4-cluster",
        "26.7.0",
        "26.10.0-commercial"
      })
  void mysqlIsClaimedWhateverFollowsItsVersion(String version) {
    assertThat(claims("MySQL", version)).isTrue();
    assertThat(provider.create(ServerVersion.parse(version)).displayName())
        .isEqualTo("MySQL InnoDB " + version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.11.6-MariaDB",
        "5.5.5-10.11.6-MariaDB-1:10.11.6+maria~ubu2204",
        "11.4.2-mariadb-log",
        "8.0.11-TiDB-v7.5.0",
        "8.0.30-Vitess",
        "5.7.32-SingleStoreDB",
        "5.7.25-OceanBase-v4.2.1",
        "5.6.29-TDDL-5.4.12"
      })
  void lookAlikesAreNeverClaimedNorServed(String version) {
    assertThat(claims("MySQL", version)).isFalse();
    ServerVersion parsed = ServerVersion.parse(version);
    assertThatThrownBy(() -> provider.create(parsed))
        .isInstanceOfSatisfying(
            TenonException.class,
            problem -> assertThat(problem.id()).isEqualTo(ErrorId.VERSION_PRODUCT.id()))
        .hasMessageContaining(version);
  }

  @Test
  void otherProductsAreNotClaimed() {
    assertThat(claims("MariaDB", "8.0.31")).isFalse();
    assertThat(claims("PostgreSQL", "18")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.6.51", "5.5.62-log", "4.1", "5"})
  void versionsBeforeTheOldestAreRefused(String version) {
    ServerVersion parsed = ServerVersion.parse(version);
    assertThatThrownBy(() -> provider.create(parsed))
        .hasMessageContainingAll("'mysql'", "5.7", version)
        .extracting(thrown -> ((TenonException) thrown).id())
        .isEqualTo(ErrorId.VERSION_UNSUPPORTED.id());
  }

  @Test
  void calendarVersionsAreNewerThanNumberedOnes() {
    for (MysqlChange change : MysqlChange.values()) {
      assertThat(change.in(ServerVersion.parse("26.7"))).as(change.name()).isTrue();
    }
    assertThat(MysqlChange.STANDARD_REFERENCED_KEYS.in(ServerVersion.parse("8.0.44"))).isFalse();
    assertThat(MysqlChange.INDEX_NAME_IS_NO_SYMBOL.in(ServerVersion.parse("8.0.15"))).isFalse();
    assertThat(MysqlChange.INDEX_NAME_IS_NO_SYMBOL.in(ServerVersion.parse("8.0.16"))).isTrue();
  }

  @OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
  void aRealServerIsClaimed(TestDatabase db) throws SQLException {
    try (Connection connection = db.connect()) {
      assertThat(
              claims(
                  connection.getMetaData().getDatabaseProductName(),
                  connection.getMetaData().getDatabaseProductVersion()))
          .isTrue();
    }
  }

  @OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
  void theStorageEngineOfATableIsRead(TestDatabase db) throws SQLException {
    String other = db.newSchema();
    db.execute(
        "CREATE TABLE t (a int)",
        "CREATE TABLE T (a int) ENGINE=MyISAM",
        "CREATE TABLE " + other + ".t (a int) ENGINE=MEMORY",
        "CREATE VIEW v AS SELECT 1 AS a");
    try (Connection connection = db.connect()) {
      assertThat(provider.storageEngine(connection, TableName.of("t"))).contains("InnoDB");
      assertThat(provider.storageEngine(connection, TableName.of("T"))).contains("MyISAM");
      assertThat(provider.storageEngine(connection, TableName.of(other, "t"))).contains("MEMORY");
      assertThat(provider.storageEngine(connection, TableName.of("v"))).isEmpty();
      assertThat(provider.storageEngine(connection, TableName.of("none"))).isEmpty();
      assertThat(provider.storageEngine(connection, TableName.of("none", "t"))).isEmpty();
    }
  }

  @OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
  void anEngineKeepsKeysExactlyWhenTheServerStoresThem(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY)");
    for (String engine : new String[] {"InnoDB", "MyISAM", "MEMORY", "BLACKHOLE", "MRG_MyISAM"}) {
      db.execute(
          "CREATE TABLE c (a int) ENGINE=" + engine,
          "ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id)");
      boolean stored = !Fixtures.keys(db, TableName.of("c")).isEmpty();
      assertThat(provider.keepsKeys(engine)).as(engine).isEqualTo(stored);
      db.execute("DROP TABLE c");
    }
  }
}
