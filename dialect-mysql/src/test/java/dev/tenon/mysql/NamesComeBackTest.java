package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.key;
import static dev.tenon.mysql.Fixtures.keys;
import static dev.tenon.mysql.Fixtures.named;
import static dev.tenon.mysql.Fixtures.onlyKey;
import static dev.tenon.mysql.Fixtures.quoted;
import static dev.tenon.mysql.Fixtures.refusal;
import static dev.tenon.mysql.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.IdentifierRules;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name is stored as it was given, or refused before. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class NamesComeBackTest {
  private static final int WRONG_NAME_FOR_INDEX = 1280;
  private static final String GRIN = "\uD83D\uDE00";

  private static final List<String> NAMES =
      List.of(
          "a`b",
          "`",
          "a\"b",
          "\"",
          "a.b",
          "a b",
          " lead",
          "100%",
          "%s",
          "a\tb",
          "a\nb",
          "\r\n.",
          "select",
          "user",
          "a'b",
          "'",
          "a\\b",
          "\\",
          "\\'",
          "a?b",
          "?",
          "{d 'x'}",
          "{a,b}",
          "a,b",
          "NULL",
          "${x}",
          "@a",
          ":a",
          "--",
          "/* c */",
          "#x",
          ";",
          "Äöß€",
          "e\u0301",
          "KEY",
          "\u0001",
          "\u00a0x",
          "x\u00a0",
          "\uFFFD",
          "a".repeat(64),
          "€".repeat(44),
          "1",
          "0x41");

  @Test
  void everyNameComesBackExactly(TestDatabase db) throws SQLException {
    Dialect dialect = Fixtures.dialect(db.server());
    for (String name : NAMES) {
      send(
          db,
          "CREATE DATABASE " + quoted(name),
          "CREATE TABLE p (" + quoted(name) + " int PRIMARY KEY)",
          "CREATE TABLE " + quoted(name) + "." + quoted(name) + " (" + quoted(name) + " int)");
      ForeignKey key =
          key(TableName.of(name, name), List.of(name), TableName.of(db.name(), "p"), List.of(name));
      send(db, dialect.ddl().add(named(name, key)));
      StoredForeignKey stored = onlyKey(db, key.source());
      assertThat(stored.name()).isEqualTo(new Identifier(name));
      assertThat(stored.supportingIndex()).contains(new Identifier(name));
      ForeignKey definition = stored.definition();
      assertThat(definition.source()).isEqualTo(key.source());
      assertThat(definition.localColumns()).isEqualTo(key.localColumns());
      assertThat(definition.remoteColumns()).isEqualTo(key.remoteColumns());
      send(db, dialect.ddl().drop(key.source(), stored.name()));
      send(db, dialect.ddl().dropIndex(key.source(), stored.supportingIndex().orElseThrow()));
      assertThat(keys(db, key.source())).isEmpty();
      send(db, "DROP DATABASE " + quoted(name), "DROP TABLE p");
    }
  }

  @Test
  void noneOfThemIsCalledIllegal(TestDatabase db) {
    IdentifierRules rules = Fixtures.dialect(db.server()).identifiers();
    for (String name : NAMES) {
      Identifier identifier = new Identifier(name);
      assertThat(rules.unit().measure(identifier)).isLessThanOrEqualTo(rules.maxLength());
      for (IdentifierKind kind : IdentifierKind.values()) {
        assertThat(rules.illegal(kind, identifier)).as("%s %s", kind, name).isEmpty();
      }
    }
  }

  @Test
  void sixtyFourCharactersAreTheLimitWhateverTheirBytes(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY)");
    for (String longest : List.of("x".repeat(64), "€".repeat(64))) {
      String add = "CONSTRAINT " + quoted(longest) + " FOREIGN KEY (a) REFERENCES p (id)";
      db.execute("CREATE TABLE c (a int, " + add + ")");
      assertThat(onlyKey(db, TableName.of("c")).name()).isEqualTo(new Identifier(longest));
      db.execute("DROP TABLE c");
      assertThat(refusal(db, "CREATE TABLE c (a int, " + add.replace("T `", "T `y") + ")"))
          .isEqualTo(1059);
    }
  }

  @Test
  void aCharacterBeyondTheBasicPlaneBecomesAQuestionMark(TestDatabase db) throws SQLException {
    IdentifierRules rules = Fixtures.dialect(db.server()).identifiers();
    for (IdentifierKind kind : IdentifierKind.values()) {
      assertThat(rules.illegal(kind, new Identifier("f" + GRIN)))
          .contains("a character beyond U+FFFF is stored as a question mark");
      assertThat(rules.illegal(kind, new Identifier("f\uD83D"))).isPresent();
    }
    send(
        db,
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int, CONSTRAINT `f" + GRIN + "` FOREIGN KEY (a) REFERENCES p (id))");
    assertThat(onlyKey(db, TableName.of("c")).name()).isEqualTo(new Identifier("f?"));
  }

  @Test
  void aBlankAtTheEndIsRefused(TestDatabase db) throws SQLException {
    IdentifierRules rules = Fixtures.dialect(db.server()).identifiers();
    for (IdentifierKind kind : IdentifierKind.values()) {
      assertThat(rules.illegal(kind, new Identifier("x ")))
          .contains("a name can't end with a blank");
    }
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int, b int, KEY (b))");
    assertThat(refusal(db, "CREATE DATABASE `x `")).isEqualTo(1102);
    assertThat(refusal(db, "CREATE TABLE `x ` (a int)")).isEqualTo(1103);
    assertThat(refusal(db, "CREATE TABLE x (`a ` int)")).isEqualTo(1166);
    assertThat(refusal(db, "ALTER TABLE c ADD KEY `x ` (a)")).isEqualTo(WRONG_NAME_FOR_INDEX);
    assertThat(refusal(db, "ALTER TABLE c ADD CONSTRAINT `x ` FOREIGN KEY (a) REFERENCES p (id)"))
        .isEqualTo(WRONG_NAME_FOR_INDEX);
  }

  @Test
  void noKeyIsCalledPrimary(TestDatabase db) throws SQLException {
    IdentifierRules rules = Fixtures.dialect(db.server()).identifiers();
    Identifier primary = new Identifier("Primary");
    assertThat(rules.illegal(IdentifierKind.CONSTRAINT, primary)).isPresent();
    assertThat(rules.illegal(IdentifierKind.INDEX, primary)).isPresent();
    assertThat(rules.illegal(IdentifierKind.COLUMN, primary)).isEmpty();
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int)");
    assertThat(
            refusal(db, "ALTER TABLE c ADD CONSTRAINT `Primary` FOREIGN KEY (a) REFERENCES p (id)"))
        .isEqualTo(WRONG_NAME_FOR_INDEX);
    assertThat(refusal(db, "ALTER TABLE c ADD FOREIGN KEY `Primary` (a) REFERENCES p (id)"))
        .isEqualTo(WRONG_NAME_FOR_INDEX);
  }

  @Test
  void theOldEncodingMarkIsCutOffOnOldServers(TestDatabase db) throws SQLException {
    Identifier marked = new Identifier("#mysql50#q");
    boolean illegal =
        Fixtures.dialect(db.server())
            .identifiers()
            .illegal(IdentifierKind.TABLE, marked)
            .isPresent();
    db.execute("CREATE TABLE `#mysql50#q` (a int)");
    assertThat(db.query("SHOW TABLES").getFirst()).containsExactly(illegal ? "q" : marked.text());
  }
}
