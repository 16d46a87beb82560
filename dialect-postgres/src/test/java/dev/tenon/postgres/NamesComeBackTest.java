package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.dialect;
import static dev.tenon.postgres.Fixtures.key;
import static dev.tenon.postgres.Fixtures.keys;
import static dev.tenon.postgres.Fixtures.named;
import static dev.tenon.postgres.Fixtures.quoted;
import static dev.tenon.postgres.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.LengthUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name is stored as it was given, or refused before. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class NamesComeBackTest {
  private static final List<String> NAMES =
      List.of(
          "a\"b",
          "\"",
          "`b`",
          "a.b",
          "a b",
          " lead",
          "trail ",
          "100%",
          "%s",
          "a\tb",
          "a\nb",
          "\r\n.",
          "\uD83D\uDE00",
          "select",
          "user",
          "a'b",
          "a\\b",
          "\\",
          "a?b",
          "?",
          "{d 'x'}",
          "{a,b}",
          "a,b",
          "NULL",
          "${x}",
          "$1",
          ":a",
          "--",
          "/* c */",
          ";",
          "Äöß€",
          "e\u0301",
          "KEY",
          "key",
          "\u0001",
          "\u00a0x",
          "a".repeat(63),
          "€".repeat(21),
          "\uD83D\uDE00".repeat(15) + "abc");

  @Test
  void everyNameComesBackExactly(TestDatabase db) throws SQLException {
    Dialect dialect = dialect(db.server());
    try (Connection connection = db.connect()) {
      for (String name : NAMES) {
        String table = quoted(name) + "." + quoted(name);
        send(
            connection,
            "CREATE SCHEMA " + quoted(name),
            "CREATE TABLE p (" + quoted(name) + " int PRIMARY KEY)",
            "CREATE TABLE " + table + " (" + quoted(name) + " int)");
        ForeignKey key =
            key(
                TableName.of(name, name),
                List.of(name),
                TableName.of("public", "p"),
                List.of(name));
        send(connection, dialect.ddl().add(named(name, key)));
        StoredForeignKey stored = keys(dialect, connection, key.source()).getFirst();
        assertThat(stored.name()).isEqualTo(new Identifier(name));
        assertThat(dialect.meaning().canonical(stored.definition(), session(dialect, connection)))
            .isEqualTo(key);
        send(connection, dialect.ddl().drop(key.source(), stored.name()), "DROP TABLE p");
        assertThat(keys(dialect, connection, key.source())).isEmpty();
      }
    }
  }

  @Test
  void aByteMoreThanTheLimitIsCutByTheServer(TestDatabase db) throws SQLException {
    IdentifierRules rules = dialect(db.server()).identifiers();
    String longest = "€".repeat(21);
    assertThat(rules.unit().measure(longest)).isEqualTo(rules.maxLength());
    db.execute("CREATE TABLE " + quoted(longest + "x") + " (" + quoted("y" + longest) + " int)");
    assertThat(
            db.query(
                "SELECT table_name, column_name FROM information_schema.columns"
                    + " WHERE table_schema = 'public'"))
        .isEqualTo(List.of(List.of(longest, "y" + "€".repeat(20))));
  }

  @Test
  void namesThatDifferOnlyInCaseOrFormAreDifferent(TestDatabase db) throws SQLException {
    Dialect dialect = dialect(db.server());
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int)");
    List<String> alike = List.of("k", "K", "\u212a", "é", "e\u0301", "k ");
    for (String name : alike) {
      db.execute(dialect.ddl().add(named(name, Fixtures.plain())));
    }
    try (Connection connection = db.connect()) {
      assertThat(keys(dialect, connection, TableName.of("c")))
          .extracting(stored -> stored.name().text())
          .containsExactlyInAnyOrderElementsOf(alike);
      assertThat(alike)
          .allSatisfy(
              one ->
                  assertThat(alike.stream().filter(other -> same(dialect, one, other))).hasSize(1));
    }
  }

  @Test
  void aSystemColumnsNameIsTakenInEveryTable(TestDatabase db) {
    for (String name : List.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid")) {
      assertThat(illegal(db, IdentifierKind.COLUMN, name)).isTrue();
      assertThat(illegal(db, IdentifierKind.TABLE, name)).isFalse();
      assertThat(Fixtures.refusal(db, "CREATE TABLE x (" + quoted(name) + " int)"))
          .isEqualTo("42701");
    }
    assertThat(illegal(db, IdentifierKind.COLUMN, "oid")).isFalse();
    assertThat(illegal(db, IdentifierKind.COLUMN, "XMIN")).isFalse();
  }

  @Test
  void halfACharacterIsRefused(TestDatabase db) {
    assertThat(illegal(db, IdentifierKind.CONSTRAINT, "a\uD83D")).isTrue();
    assertThat(illegal(db, IdentifierKind.CONSTRAINT, "a\uD83D\uDE00")).isFalse();
    assertThat(dialect(db.server()).identifiers().unit()).isEqualTo(LengthUnit.BYTES);
  }

  private static boolean illegal(TestDatabase db, IdentifierKind kind, String name) {
    return dialect(db.server()).identifiers().illegal(kind, new Identifier(name)).isPresent();
  }

  private static boolean same(Dialect dialect, String one, String other) {
    return dialect
        .identifiers()
        .same(
            IdentifierKind.CONSTRAINT, new Identifier(one), new Identifier(other), Session.OFFLINE);
  }

  private static Session session(Dialect dialect, Connection connection) throws SQLException {
    return dialect.reader().session(connection);
  }
}
