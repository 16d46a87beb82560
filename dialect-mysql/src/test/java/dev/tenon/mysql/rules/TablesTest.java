package dev.tenon.mysql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables: there or not, of which kind, of which storage engine. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class TablesTest {

  @Test
  void sourceAndReferent(TestDatabase db) {
    Cases cases = new Cases();
    cases.refused("mysql-source-missing").tables("CREATE TABLE p (id INT PRIMARY KEY)");
    cases.fine("mysql-source-missing");
    cases
        .refused("mysql-schema-missing")
        .since(MysqlChange.DATA_DICTIONARY)
        .key(builder -> builder.sourceSchema("tenon_nowhere").referentSchema("{schema}"));
    cases
        .refused("mysql-source-missing")
        .before(MysqlChange.DATA_DICTIONARY)
        .key(builder -> builder.sourceSchema("tenon_nowhere").referentSchema("{schema}"));
    cases.refused("mysql-source-missing").key(builder -> builder.sourceSchema("{other}"));
    cases.refused("mysql-source-is-a-view").source("CREATE VIEW c AS SELECT 1 AS a");
    cases.refused("mysql-referent-missing").tables("CREATE TABLE c (a INT)");
    cases.refused("mysql-referent-missing").referent("CREATE VIEW p AS SELECT 1 AS id");
    cases.refused("mysql-referent-missing").within("a INT").tables();
    cases.refused("mysql-referent-missing").key(builder -> builder.referentSchema("tenon_nowhere"));
    cases.warned("mysql-referent-not-found").unchecked().tables("CREATE TABLE c (a INT)");
    cases.warned("mysql-referent-not-found").unchecked().within("a INT").tables();
    cases
        .refused("mysql-referent-of-another-engine")
        .referent("CREATE TABLE p (id INT PRIMARY KEY) ENGINE=MyISAM");
    cases
        .warned("mysql-referent-not-found")
        .unchecked()
        .referent("CREATE TABLE p (id INT PRIMARY KEY) ENGINE=MyISAM");
    cases.warned("mysql-engine-forgets-keys").source("CREATE TABLE c (a INT) ENGINE=MyISAM");
    cases.fine("mysql-engine-forgets-keys");
    cases.refused("mysql-temporary-table").source("CREATE TEMPORARY TABLE c (a INT)");
    cases
        .refused("mysql-index-too-long")
        .source("CREATE TEMPORARY TABLE c (a VARCHAR(800) CHARACTER SET utf8mb4)");
    cases
        .refused("mysql-index-name-taken")
        .source("CREATE TEMPORARY TABLE c (a INT, b INT, KEY x (b))")
        .key(key -> key.named("x"));
    cases.fine("mysql-temporary-table");
    cases
        .refused("mysql-referent-of-the-dictionary")
        .since(MysqlChange.DATA_DICTIONARY)
        .key(CreateForeignKey.from("c", "a").to("tables", "id").referentSchema("mysql"));
    cases
        .refused("mysql-references-privilege")
        .key(CreateForeignKey.from("c", "a").to("x", "id").referentSchema("performance_schema"));
    for (String schema :
        List.of("performance_schema", "information_schema", "Performance_SCHEMA")) {
      for (String table : List.of("threads", "nope")) {
        cases
            .refused("mysql-source-of-the-server")
            .key(CreateForeignKey.from(table, "a").to("p", "id").sourceSchema(schema));
      }
    }
    cases.run(db);
  }

  @Test
  void nothingElseIsSaidOfATableOfTheServersOwn(TestDatabase db) {
    CreateForeignKey key =
        CreateForeignKey.from("threads", "THREAD_ID")
            .to("threads", "THREAD_ID")
            .sourceSchema("performance_schema")
            .build();

    assertThat(Tenon.connect(db.dataSource()).check(key).findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("mysql-source-of-the-server");
  }

  @Test
  void partitions(TestDatabase db) {
    Cases cases = new Cases();
    String parts = " PARTITION BY HASH (id)";
    cases
        .refused("mysql-source-partitioned")
        .source("CREATE TABLE c (a INT) PARTITION BY HASH (a)");
    cases
        .refused("mysql-source-partitioned")
        .unchecked()
        .source("CREATE TABLE c (a INT) PARTITION BY HASH (a)");
    String reserved = "GEN_CLUST_INDEX";
    cases
        .refused("mysql-index-name-illegal")
        .before(MysqlChange.CHECKS_IN_SERVER)
        .source("CREATE TABLE c (a INT) PARTITION BY HASH (a)")
        .key(k -> k.named(reserved));
    cases
        .refused("mysql-source-partitioned")
        .since(MysqlChange.CHECKS_IN_SERVER)
        .source("CREATE TABLE c (a INT) PARTITION BY HASH (a)")
        .key(k -> k.named(reserved));
    cases
        .refused("mysql-referent-partitioned")
        .referent("CREATE TABLE p (id INT PRIMARY KEY)" + parts);
    cases
        .refused("mysql-referent-partitioned")
        .since(MysqlChange.CHECKS_IN_SERVER)
        .unchecked()
        .referent("CREATE TABLE p (id INT PRIMARY KEY)" + parts);
    cases
        .fine("mysql-referent-partitioned")
        .before(MysqlChange.CHECKS_IN_SERVER)
        .unchecked()
        .referent("CREATE TABLE p (id INT PRIMARY KEY)" + parts);
    cases.run(db);
  }
}
