package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.quoted;
import static dev.tenon.mysql.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Session;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.name.Identifier;
import dev.tenon.spi.IdentifierKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two names are one to the dialect exactly when they are one to the server. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class NamesCompareTest {
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("resume", "RESUME"),
          List.of("resume", "résumé"),
          List.of("résumé", "RÉSUMÉ"),
          List.of("straße", "strase"),
          List.of("straße", "strasse"),
          List.of("Ångström", "angstrom"),
          List.of("A\u030Angstrom", "Angstrom"),
          List.of("αβγ", "ΑΒΓ"),
          List.of("ά", "α"),
          List.of("σ", "ς"),
          List.of("дом", "ДОМ"),
          List.of("й", "и"),
          List.of("й", "Й"),
          List.of("ё", "е"),
          List.of("ı", "i"),
          List.of("İ", "i"),
          List.of("ı", "I"),
          List.of("ø", "o"),
          List.of("đ", "d"),
          List.of("æ", "ae"),
          List.of("ﬁ", "fi"),
          List.of("Ａ", "ａ"),
          List.of("Ａ", "A"),
          List.of("ſ", "s"),
          List.of("\u212A", "k"),
          List.of("Ⅷ", "ⅷ"),
          List.of("Ⓐ", "ⓐ"),
          List.of("ა", "Ა"),
          List.of("カ", "ガ"),
          List.of("한", "\u1112\u1161\u11AB"),
          List.of("ấ", "a"),
          List.of("ἀ", "α"),
          List.of("ß", "ẞ"),
          List.of("x\u00a0", "x"),
          List.of("é", "©"),
          List.of("ä", "Ä"),
          List.of("Ã", "ã"),
          List.of("A\u00a9", "é"),
          List.of("a_b", "a-b"));

  @Test
  void constraintsClashExactlyWhenTheirNamesAreOne(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int, KEY (a))",
        "CREATE TABLE d (a int, KEY (a))");
    for (List<String> pair : PAIRS) {
      db.execute(add("c", pair.getFirst()));
      boolean clash = refusal(db, add("d", pair.getLast())) != 0;
      assertThat(same(db, IdentifierKind.CONSTRAINT, pair)).as("%s", pair).isEqualTo(clash);
      db.execute("ALTER TABLE c DROP FOREIGN KEY " + quoted(pair.getFirst()));
      if (!clash) {
        db.execute("ALTER TABLE d DROP FOREIGN KEY " + quoted(pair.getLast()));
      }
    }
  }

  private static String add(String table, String name) {
    return "ALTER TABLE "
        + table
        + " ADD CONSTRAINT "
        + quoted(name)
        + " FOREIGN KEY (a) REFERENCES p (id)";
  }

  @Test
  void columnsAreFoundExactlyWhenTheirNamesAreOne(TestDatabase db) throws SQLException {
    for (List<String> pair : PAIRS) {
      db.execute("CREATE TABLE t (" + quoted(pair.getFirst()) + " int)");
      boolean found = refusal(db, "ALTER TABLE t ADD KEY k (" + quoted(pair.getLast()) + ")") == 0;
      assertThat(same(db, IdentifierKind.COLUMN, pair)).as("%s", pair).isEqualTo(found);
      db.execute("DROP TABLE t");
    }
  }

  @Test
  void indexesAreFoundExactlyWhenTheirNamesAreOne(TestDatabase db) throws SQLException {
    for (List<String> pair : PAIRS) {
      db.execute("CREATE TABLE t (a int, KEY " + quoted(pair.getFirst()) + " (a))");
      boolean found = refusal(db, "ALTER TABLE t DROP KEY " + quoted(pair.getLast())) == 0;
      assertThat(same(db, IdentifierKind.INDEX, pair)).as("%s", pair).isEqualTo(found);
      db.execute("DROP TABLE t");
    }
  }

  @Test
  void tablesAreComparedExactlyByDefault(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE t (a int)");
    assertThat(refusal(db, "CREATE TABLE T (a int)")).isZero();
    assertThat(same(db, IdentifierKind.TABLE, List.of("t", "T"))).isFalse();
  }

  private static boolean same(TestDatabase db, IdentifierKind kind, List<String> pair) {
    return Fixtures.dialect(db.server())
        .identifiers()
        .same(
            kind, new Identifier(pair.getFirst()), new Identifier(pair.getLast()), Session.OFFLINE);
  }

  @Test
  void everyCharacterIsFoldedAsTheServerFoldsIt(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE n (n int PRIMARY KEY, c char(1) CHARACTER SET utf8 COLLATE utf8_general_ci)");
    for (int start = 0; start < 0x10000; start += 0x2000) {
      db.execute(insert(start, start + 0x2000));
    }
    List<String> differences = new ArrayList<>();
    for (var row :
        db.query("SELECT n, HEX(WEIGHT_STRING(c)), HEX(CONVERT(LOWER(c) USING ucs2)) FROM n")) {
      String character = Character.toString(Integer.parseInt(String.valueOf(row.get(0))));
      check(differences, character, "base", hex(Utf8Folding.base(character)), row.get(1));
      check(differences, character, "small", hex(Utf8Folding.small(character)), row.get(2));
    }
    assertThat(differences).isEmpty();
  }

  private static void check(
      List<String> differences, String character, String kind, String ours, Object server) {
    if (!ours.equals(server)) {
      differences.add("%s of %s: %s, not %s".formatted(kind, hex(character), server, ours));
    }
  }

  private static String hex(String text) {
    return text.codePoints().mapToObj("%04X"::formatted).collect(Collectors.joining());
  }

  private static String insert(int from, int to) {
    return IntStream.range(Math.max(from, '!'), to)
        .filter(character -> !Character.isSurrogate((char) character))
        .mapToObj("(%1$d, CONVERT(CHAR(%1$d USING ucs2) USING utf8))"::formatted)
        .collect(Collectors.joining(", ", "INSERT INTO n VALUES ", ""));
  }
}
