package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.key;
import static dev.tenon.mysql.Fixtures.quoted;
import static dev.tenon.mysql.Fixtures.unnamed;
import static dev.tenon.mysql.Fixtures.withIndexName;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.GeneratedNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The name foretold for a key without one is the name that the server stores. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class GeneratedNamesTest {
  /** What stands after the prefix in names given by hand. */
  private static final List<List<String>> TAKEN =
      List.of(
          List.of(),
          List.of("1"),
          List.of("3", "7"),
          List.of("01"),
          List.of("0"),
          List.of("5x"),
          List.of("x5"),
          List.of(""),
          List.of(" 20"),
          List.of("\t21"),
          List.of("\u00a022"),
          List.of("+9"),
          List.of("+09"),
          List.of("-7"),
          List.of("--7"),
          List.of("+"),
          List.of("\uFF14\uFF10"),
          List.of("4294967294"),
          List.of("4294967295"),
          List.of("4294967296"),
          List.of("4294967301"),
          List.of("18446744073709551614"),
          List.of("18446744073709551615"),
          List.of("18446744073709551616"),
          List.of("-18446744073709551616"),
          List.of("2", "99999999999999999999999"));

  /** Numbers of 20 digits, with which 5.7.22 mixes up names of tables while it copies one. */
  private static final Set<List<String>> NOT_ON_57 =
      Set.of(List.of("-7"), List.of("18446744073709551614"));

  @BeforeEach
  void referent(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY)");
  }

  @Test
  void theHighestNumberCounts(TestDatabase db) throws SQLException {
    for (List<String> taken : TAKEN) {
      if (db.server().version().startsWith("5.7") && NOT_ON_57.contains(taken)) {
        continue;
      }
      db.execute("CREATE TABLE c (a int, KEY (a))");
      for (String suffix : taken) {
        db.execute(add("c", "c_ibfk_" + suffix));
      }
      assertForetold(db, "c");
      db.execute("DROP TABLE c");
    }
  }

  @Test
  void gapsStayAndTheHighestIsUsedAgain(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE c (a int, KEY (a))");
    for (int count = 0; count < 3; count++) {
      assertForetold(db, "c");
    }
    db.execute("ALTER TABLE c DROP FOREIGN KEY c_ibfk_1, DROP FOREIGN KEY c_ibfk_3");
    assertThat(assertForetold(db, "c")).isEqualTo("c_ibfk_3");
  }

  @Test
  void otherTablesAndOtherNamesDoNotCount(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE c (a int, KEY (a))", "CREATE TABLE cc (a int, KEY (a))");
    db.execute(add("cc", "c_ibfk_40"));
    db.execute(add("c", "C_IBFK_50"));
    db.execute(add("c", "cc_ibfk_60"));
    db.execute(add("c", "d_ibfk_70"));
    assertThat(assertForetold(db, "c")).isEqualTo("c_ibfk_1");
  }

  @Test
  void specialTableNamesStandInTheNameAsTheyAre(TestDatabase db) throws SQLException {
    for (String table : List.of("my-t äß", "A_b0", "a$b", "x`y", "e.f", "%1$s", "Ünï")) {
      db.execute("CREATE TABLE " + quoted(table) + " (a int, KEY (a))");
      assertThat(assertForetold(db, table)).isEqualTo(table + "_ibfk_1");
    }
  }

  @Test
  void theSecondKeyOfATableWithASpecialNameClashesOn57Only(TestDatabase db) throws SQLException {
    for (String table : List.of("my-t", "a$b", "ä", "_0Az")) {
      db.execute("CREATE TABLE " + quoted(table) + " (a int, KEY (a))");
      assertForetold(db, table);
      NamedForeignKey second = keyOf(table);
      String name = foretell(db, second);
      boolean clash = name.equals(table + "_ibfk_1");
      int answer = Fixtures.refusal(db, Fixtures.dialect(db.server()).ddl().add(second));
      assertThat(answer).as(table).isEqualTo(clash ? 1050 : 0);
      assertThat(clash).isEqualTo(db.server().version().startsWith("5.7") && !table.equals("_0Az"));
    }
  }

  @Test
  void anIndexNameIsTheNameBetween800And8015(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE c (a int)");
    NamedForeignKey key = withIndexName("Ix", keyOf("c"));
    String foretold = foretell(db, key);
    db.execute(Fixtures.dialect(db.server()).ddl().add(key));
    assertThat(Fixtures.onlyKey(db, TableName.of("c")).name().text()).isEqualTo(foretold);
    assertThat(foretold).isEqualTo(db.server().version().startsWith("8.0.12") ? "Ix" : "c_ibfk_1");
  }

  @Test
  void aTableThatIsNotThereHasNoNames(TestDatabase db) throws SQLException {
    GeneratedNames names = Fixtures.dialect(db.server()).generatedNames();
    try (Connection connection = db.connect()) {
      assertThat(names.taken(connection, TableName.of("none"))).isEmpty();
      assertThat(names.taken(connection, TableName.of("none", "none"))).isEmpty();
    }
  }

  private static String assertForetold(TestDatabase db, String table) throws SQLException {
    NamedForeignKey key = keyOf(table);
    Set<Identifier> before = taken(db, table);
    String foretold = foretell(db, key);
    db.execute(Fixtures.dialect(db.server()).ddl().add(key));
    List<Identifier> added =
        taken(db, table).stream().filter(name -> !before.contains(name)).toList();
    assertThat(added).as("beside %s", before).containsExactly(new Identifier(foretold));
    return foretold;
  }

  private static Set<Identifier> taken(TestDatabase db, String table) throws SQLException {
    try (Connection connection = db.connect()) {
      return Fixtures.dialect(db.server()).generatedNames().taken(connection, TableName.of(table));
    }
  }

  private static String foretell(TestDatabase db, NamedForeignKey key) throws SQLException {
    Dialect dialect = Fixtures.dialect(db.server());
    try (Connection connection = db.connect()) {
      Session session = dialect.reader().session(connection);
      Set<Identifier> taken = dialect.generatedNames().taken(connection, key.definition().source());
      return dialect.generatedNames().generate(key, taken, session).orElseThrow().text();
    }
  }

  private static NamedForeignKey keyOf(String table) {
    return unnamed(key(TableName.of(table), List.of("a"), TableName.of("p"), List.of("id")));
  }

  private static String add(String table, String name) {
    return "ALTER TABLE "
        + table
        + " ADD CONSTRAINT "
        + quoted(name)
        + " FOREIGN KEY (a) REFERENCES p (id)";
  }
}
