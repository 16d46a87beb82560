package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.canonical;
import static dev.tenon.mysql.Fixtures.key;
import static dev.tenon.mysql.Fixtures.keys;
import static dev.tenon.mysql.Fixtures.named;
import static dev.tenon.mysql.Fixtures.onlyKey;
import static dev.tenon.mysql.Fixtures.send;
import static dev.tenon.mysql.Fixtures.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that stores names of tables in small letters is read and written all the same. */
@OnEngines(
    value = {"mysql:5.7.22", "mysql:8.0.31"},
    options = "--lower-case-table-names=1")
class TableCaseTest {
  private static final TableName SOURCE = TableName.of("ChÏld");

  private final ForeignKey key = key(SOURCE, List.of("PId"), TableName.of("ParËnt"), List.of("Id"));

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE `ParËnt` (`Id` int PRIMARY KEY)", "CREATE TABLE `ChÏld` (`PId` int)");
  }

  @Test
  void aKeyIsFoundWhateverTheCaseOfItsTable(TestDatabase db) throws SQLException {
    Dialect dialect = Fixtures.dialect(db.server());
    db.execute(dialect.ddl().add(named("MyFk", key)));
    StoredForeignKey stored = onlyKey(db, SOURCE);
    assertThat(stored.name().text()).isEqualTo("MyFk");
    assertThat(stored.definition().source()).isEqualTo(TableName.of(db.name(), "chïld"));
    assertThat(stored.definition().referent()).isEqualTo(TableName.of(db.name(), "parënt"));
    assertThat(stored.definition().localColumns()).containsExactly(new Identifier("PId"));
    assertThat(stored.definition().remoteColumns()).containsExactly(new Identifier("Id"));
    assertThat(canonical(db, stored.definition())).isEqualTo(canonical(db, key));
    assertThat(keys(db, TableName.of("CHÏLD"))).containsExactly(stored);
    try (Connection connection = db.connect()) {
      assertThat(dialect.reader().exists(connection, TableName.of("CHÏLD"))).isTrue();
      assertThat(dialect.reader().leftover(connection, stored).orElseThrow().free()).isTrue();
    }
    send(db, dialect.ddl().dropIfExists(SOURCE, new Identifier("MyFk")));
    assertThat(keys(db, SOURCE)).isEmpty();
  }

  @Test
  void aGeneratedNameIsInSmallLetters(TestDatabase db) throws SQLException {
    Dialect dialect = Fixtures.dialect(db.server());
    NamedForeignKey unnamed = unnamed(key);
    try (Connection connection = db.connect()) {
      Session session = dialect.reader().session(connection);
      Identifier foretold =
          dialect
              .generatedNames()
              .generate(unnamed, dialect.generatedNames().taken(connection, SOURCE), session)
              .orElseThrow();
      assertThat(foretold.text()).isEqualTo("chïld_ibfk_1");
      db.execute(dialect.ddl().add(unnamed));
      assertThat(onlyKey(db, SOURCE).name()).isEqualTo(foretold);
      assertThat(dialect.generatedNames().taken(connection, SOURCE)).containsExactly(foretold);
    }
  }

  @Test
  void namesOfTablesAreComparedWithoutCase(TestDatabase db) throws SQLException {
    Dialect dialect = Fixtures.dialect(db.server());
    try (Connection connection = db.connect()) {
      Session session = dialect.reader().session(connection);
      for (String other : List.of("CHÏLD", "chïld", "child")) {
        boolean same =
            dialect
                .identifiers()
                .same(IdentifierKind.TABLE, SOURCE.name(), new Identifier(other), session);
        boolean taken = Fixtures.refusal(db, "CREATE TABLE `" + other + "` (a int)") == 1050;
        assertThat(same).as(other).isEqualTo(taken);
      }
    }
  }
}
