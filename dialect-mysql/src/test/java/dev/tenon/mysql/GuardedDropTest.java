package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.key;
import static dev.tenon.mysql.Fixtures.keys;
import static dev.tenon.mysql.Fixtures.named;
import static dev.tenon.mysql.Fixtures.quoted;
import static dev.tenon.mysql.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.ForeignKeyDdl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script that drops a key if it is there does both, whatever the names hold. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class GuardedDropTest {
  private static final List<String> NAMES =
      List.of(
          "f", "it's", "a`b", "\"q\"", "back\\slash\\", "100%_", "a\nb\tc", "Äöß€", "; --", "@x ?");

  @Test
  void aKeyIsDroppedAndAMissingOneIsNoError(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY)");
    ForeignKeyDdl ddl = Fixtures.dialect(db.server()).ddl();
    for (String name : NAMES) {
      TableName source = TableName.of(name);
      db.execute("CREATE TABLE " + quoted(name) + " (a int)");
      db.execute(ddl.add(named(name, key(source, List.of("a"), TableName.of("p"), List.of("id")))));
      assertThat(keys(db, source)).hasSize(1);
      send(db, ddl.dropIfExists(source, new Identifier(name)));
      assertThat(keys(db, source)).as(name).isEmpty();
      send(db, ddl.dropIfExists(source, new Identifier(name)));
    }
  }

  @Test
  void aTableThatIsNotThereIsNoErrorEither(TestDatabase db) {
    ForeignKeyDdl ddl = Fixtures.dialect(db.server()).ddl();
    for (TableName none : List.of(TableName.of("none"), TableName.of("none", "none"))) {
      assertThatCode(() -> send(db, ddl.dropIfExists(none, new Identifier("f"))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void onlyTheSchemaThatIsSaidCounts(TestDatabase db) throws SQLException {
    String other = db.newSchema();
    String table =
        " (a int, CONSTRAINT f FOREIGN KEY (a) REFERENCES %s.p (id))".formatted(db.name());
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c" + table,
        "CREATE TABLE " + other + ".c" + table);
    ForeignKeyDdl ddl = Fixtures.dialect(db.server()).ddl();
    send(db, ddl.dropIfExists(TableName.of(other, "c"), new Identifier("f")));
    assertThat(keys(db, TableName.of(other, "c"))).isEmpty();
    assertThat(keys(db, TableName.of("c"))).hasSize(1);
    send(db, ddl.dropIfExists(TableName.of("c"), new Identifier("F")));
    assertThat(keys(db, TableName.of("c"))).isEmpty();
  }

  @Test
  void ansiQuotesMakeNoDifference(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int, CONSTRAINT `it's \"f\"` FOREIGN KEY (a) REFERENCES p (id))");
    try (Connection connection = db.connect()) {
      send(connection, List.of("SET sql_mode = 'ANSI,TRADITIONAL'"));
      ForeignKeyDdl ddl = Fixtures.dialect(db.server()).ddl();
      send(connection, ddl.dropIfExists(TableName.of("c"), new Identifier("it's \"f\"")));
    }
    assertThat(keys(db, TableName.of("c"))).isEmpty();
  }
}
