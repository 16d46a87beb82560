package dev.tenon.ndb;

import static dev.tenon.ndb.Fixtures.dialect;
import static dev.tenon.ndb.Fixtures.keys;
import static dev.tenon.ndb.Fixtures.named;
import static dev.tenon.ndb.Fixtures.plain;
import static dev.tenon.ndb.Fixtures.refusal;
import static dev.tenon.ndb.Fixtures.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.GeneratedNames;
import dev.tenon.spi.IdentifierKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names on a real cluster: stored as given or refused, foretold, compared. */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class NamesOnTheClusterTest {
  private static final TableName SOURCE = TableName.of("c");
  private static final List<String> NAMES =
      List.of(
          "a`b",
          "a\"b",
          "a.b",
          "a b",
          "100%",
          "a\tb",
          "a\nb",
          "select",
          "a'b",
          "a\\b",
          "?",
          "#x",
          "@x",
          "NDB$x",
          "1",
          "Äöß€",
          "x".repeat(64),
          "€".repeat(36) + "xy");

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE IF NOT EXISTS p (id int PRIMARY KEY) ENGINE=NDB",
        "CREATE TABLE IF NOT EXISTS c (a int, KEY a (a)) ENGINE=NDB");
  }

  @AfterEach
  void dropKeys(TestDatabase db) throws SQLException {
    for (StoredForeignKey key : keys(db, "c")) {
      db.execute(dialect(db).ddl().drop(SOURCE, key.name()));
    }
    assertThat(keys(db, "c")).isEmpty();
  }

  @Test
  void everyNameComesBackExactly(TestDatabase db) throws SQLException {
    for (String name : NAMES) {
      assertThat(dialect(db).identifiers().illegal(IdentifierKind.CONSTRAINT, new Identifier(name)))
          .isEmpty();
      db.execute(dialect(db).ddl().add(named(name, plain())));
    }
    assertThat(keys(db, "c"))
        .extracting(key -> key.name().text())
        .containsExactlyInAnyOrderElementsOf(NAMES);
  }

  @Test
  void aSlashIsRefused(TestDatabase db) {
    assertThat(dialect(db).identifiers().illegal(IdentifierKind.CONSTRAINT, new Identifier("a/b")))
        .isPresent();
    assertThat(refusal(db, dialect(db).ddl().add(named("a/b", plain())))).isEqualTo(1215);
  }

  @Test
  void generatedNamesAreForetold(TestDatabase db) throws SQLException {
    for (String taken : List.of("", "c_fk_7", "C_FK_90", "c_fk_+20", "c_fk_x", "c_ibfk_30")) {
      if (!taken.isEmpty()) {
        db.execute(dialect(db).ddl().add(named(taken, plain())));
      }
      assertForetold(db, unnamed(plain()));
    }
    assertForetold(
        db,
        new NamedForeignKey(
            Optional.empty(),
            plain(),
            Map.of(MysqlOptions.INDEX_NAME, new OptionValue.Text("ix"))));
  }

  private static void assertForetold(TestDatabase db, NamedForeignKey key) throws SQLException {
    List<StoredForeignKey> before = keys(db, "c");
    GeneratedNames names = dialect(db).generatedNames();
    try (Connection connection = db.connect()) {
      Session session = dialect(db).reader().session(connection);
      Identifier foretold =
          names.generate(key, names.taken(connection, SOURCE), session).orElseThrow();
      db.execute(dialect(db).ddl().add(key));
      assertThat(keys(db, "c"))
          .filteredOn(stored -> !before.contains(stored))
          .extracting(StoredForeignKey::name)
          .containsExactly(foretold);
    }
  }

  @Test
  void namesAreComparedWithoutCaseAndAccents(TestDatabase db) throws SQLException {
    db.execute(dialect(db).ddl().add(named("résumé", plain())));
    for (String other : List.of("RESUME", "Résumé", "resumee", "re\u0301sume\u0301")) {
      boolean clash = refusal(db, dialect(db).ddl().add(named(other, plain()))) != 0;
      assertThat(
              dialect(db)
                  .identifiers()
                  .same(
                      IdentifierKind.CONSTRAINT,
                      new Identifier("résumé"),
                      new Identifier(other),
                      Session.OFFLINE))
          .as(other)
          .isEqualTo(clash);
    }
  }
}
