package dev.tenon.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the dialect knows reaches the caller through the way in. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class ThroughTenonTest {

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (Id int PRIMARY KEY)", "CREATE TABLE c (a int)");
  }

  @Test
  void aReferentWithoutSchemaIsFoundBesideItsSource(TestDatabase db) throws SQLException {
    String other = db.newSchema();
    db.execute(
        "CREATE TABLE " + other + ".p (id int PRIMARY KEY)",
        "CREATE TABLE " + other + ".c (a int)");
    Tenon tenon = Tenon.connect(db.dataSource());
    CreateForeignKey key =
        CreateForeignKey.from("c", "a").sourceSchema(other).to("p", "id").build();
    assertThat(tenon.apply(key).status()).isEqualTo(Outcome.Status.CREATED);
    Outcome again = tenon.apply(key.toBuilder().ifNotExists().build());
    assertThat(again.status()).isEqualTo(Outcome.Status.ALREADY_THERE);
    assertThat(again.stored().orElseThrow().definition().referent())
        .isEqualTo(TableName.of(other, "p"));
  }

  @Test
  void aKeyWithoutNameGetsTheServersOwn(TestDatabase db) {
    Tenon tenon = Tenon.connect(db.dataSource());
    Outcome outcome = tenon.createForeignKey(null, "c", "p", List.of("A"), List.of("id"));
    assertThat(outcome.stored().orElseThrow().name().text()).isEqualTo("c_ibfk_1");
  }

  @Test
  void aSessionThatLooksAtNoRowsAddsNoKey(TestDatabase db) throws SQLException {
    db.execute("INSERT INTO c VALUES (7)");
    CreateForeignKey key = CreateForeignKey.from("c", "a").to("p", "Id").named("fk").build();

    assertThatThrownBy(() -> Tenon.connect(withoutChecks(db)).apply(key))
        .hasMessageContaining("foreign_key_checks is off");
    assertThat(Tenon.connect(db.dataSource()).inspect(new Scope.Table(TableName.of("c"))))
        .isEmpty();
  }

  @Test
  void ofTwoKeysThatMeanTheSameTheOneOfTheNameIsFound(TestDatabase db) throws SQLException {
    Tenon tenon = Tenon.connect(db.dataSource());
    CreateForeignKey key = CreateForeignKey.from("c", "a").to("p", "Id").named("k1").build();
    tenon.apply(key);
    CreateForeignKey second = key.toBuilder().named("k2").build();
    tenon.apply(second);

    Outcome again = tenon.apply(second.toBuilder().ifNotExists().build());

    assertThat(again.stored().orElseThrow().name().text()).isEqualTo("k2");
  }

  private static DataSource withoutChecks(TestDatabase db) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              Connection connection = db.connect();
              try (Statement statement = connection.createStatement()) {
                statement.execute("SET foreign_key_checks = 0");
              }
              return connection;
            });
  }

  @Test
  void aNameThatNoTableCanHaveIsRefusedByItsRule(TestDatabase db) {
    Tenon tenon = Tenon.connect(db.dataSource());
    CreateForeignKey table = CreateForeignKey.from("\uD83D\uDE00", "a").to("p", "Id").build();
    CreateForeignKey schema =
        CreateForeignKey.from("c", "a").sourceSchema("\uD83D\uDE00").to("p", "Id").build();
    for (CreateForeignKey key : List.of(table, schema)) {
      assertThatThrownBy(() -> tenon.apply(key)).hasMessageContaining("beyond U+FFFF");
    }
  }

  @Test
  void aTableThatForgetsKeysIsRefused(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE m (a int) ENGINE=MyISAM");
    Tenon tenon = Tenon.connect(db.dataSource());
    assertThatThrownBy(() -> tenon.createForeignKey("f", "m", "p", List.of("a"), List.of("Id")))
        .hasMessageContaining("MyISAM");
    assertThat(db.query("SHOW INDEX FROM m")).isEmpty();
  }
}
