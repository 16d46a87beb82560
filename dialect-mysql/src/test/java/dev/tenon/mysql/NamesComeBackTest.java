package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.key;
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
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.IdentifierRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name is stored as it was given, or refused before. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class NamesComeBackTest {
  private static final int WRONG_NAME_FOR_INDEX = 1280;
  private static final String GRIN = "\uD83D\uDE00";

  /** 5.7.22 dies when file name of the schema and name of the key come to more than 320 bytes. */
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
          "€".repeat(36),
          "1",
          "0x41");

  @Test
  void everyNameComesBackExactly(TestDatabase db) throws SQLException {
    try (Connection connection = db.connect()) {
      for (String name : NAMES) {
        assertComesBack(Fixtures.dialect(db.server()), connection, db.name(), name);
      }
    }
  }

  private static void assertComesBack(
      Dialect dialect, Connection connection, String schema, String name) throws SQLException {
    ForeignKey key =
        key(TableName.of(name, name), List.of(name), TableName.of(schema, "p"), List.of(name));
    Scope scope = new Scope.Table(key.source());
    send(
        connection,
        List.of(
            "CREATE DATABASE " + quoted(name),
            "CREATE TABLE p (" + quoted(name) + " int PRIMARY KEY)",
            "CREATE TABLE " + quoted(name) + "." + quoted(name) + " (" + quoted(name) + " int)",
            dialect.ddl().add(named(name, key))));
    StoredForeignKey stored = dialect.reader().keys(connection, scope).getFirst();
    assertThat(stored.name()).isEqualTo(new Identifier(name));
    assertThat(stored.supportingIndex()).contains(new Identifier(name));
    ForeignKey definition = stored.definition();
    assertThat(definition.source()).isEqualTo(key.source());
    assertThat(definition.localColumns()).isEqualTo(key.localColumns());
    assertThat(definition.remoteColumns()).isEqualTo(key.remoteColumns());
    send(
        connection,
        List.of(
            dialect.ddl().drop(key.source(), stored.name()),
            dialect.ddl().dropIndex(key.source(), new Identifier(name))));
    assertThat(dialect.reader().keys(connection, scope)).isEmpty();
    send(connection, List.of("DROP DATABASE " + quoted(name), "DROP TABLE p"));
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
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int, CONSTRAINT `f" + GRIN + "` FOREIGN KEY (a) REFERENCES p (id))");
    assertThat(onlyKey(db, TableName.of("c")).name()).isEqualTo(new Identifier("f?"));
  }

  @Test
  void aBlankAtTheEndIsRefused(TestDatabase db) throws SQLException {
    IdentifierRules rules = Fixtures.dialect(db.server()).identifiers();
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int)");
    for (String blank : List.of(" ", "\t", "\n", "\u000B", "\f", "\r")) {
      String name = "x" + blank;
      for (IdentifierKind kind : IdentifierKind.values()) {
        assertThat(rules.illegal(kind, new Identifier(name)))
            .contains("a name can't end with a blank, a tab or a line break");
      }
      assertThat(refusal(db, "CREATE DATABASE `" + name + "`")).isEqualTo(1102);
      assertThat(refusal(db, "CREATE TABLE `" + name + "` (a int)")).isEqualTo(1103);
      assertThat(refusal(db, "CREATE TABLE x (`" + name + "` int)")).isEqualTo(1166);
      assertThat(refusal(db, "ALTER TABLE c ADD KEY `" + name + "` (a)"))
          .isEqualTo(WRONG_NAME_FOR_INDEX);
      assertThat(refusal(db, addToC("CONSTRAINT `" + name + "` FOREIGN KEY")))
          .isEqualTo(WRONG_NAME_FOR_INDEX);
    }
  }

  private static String addToC(String head) {
    return "ALTER TABLE c ADD " + head + " (a) REFERENCES p (id)";
  }

  @Test
  void noKeyIsCalledPrimary(TestDatabase db) throws SQLException {
    IdentifierRules rules = Fixtures.dialect(db.server()).identifiers();
    Identifier primary = new Identifier("Primary");
    assertThat(rules.illegal(IdentifierKind.CONSTRAINT, primary)).isPresent();
    assertThat(rules.illegal(IdentifierKind.INDEX, primary)).isPresent();
    assertThat(rules.illegal(IdentifierKind.COLUMN, primary)).isEmpty();
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int)");
    assertThat(refusal(db, addToC("CONSTRAINT `Primary` FOREIGN KEY")))
        .isEqualTo(WRONG_NAME_FOR_INDEX);
    assertThat(refusal(db, addToC("FOREIGN KEY `Primary`"))).isEqualTo(WRONG_NAME_FOR_INDEX);
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
