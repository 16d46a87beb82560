package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.dialect;
import static dev.tenon.postgres.Fixtures.keys;
import static dev.tenon.postgres.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index that is named is the one that the server uses when a referenced row goes. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class SupportingIndexTest {

  /**
   * Try one index.
   *
   * @param remote type of the referenced column
   * @param local type of the referencing one
   * @param index what follows {@code CREATE INDEX i ON c}
   * @param serves whether the server finds rows by it
   */
  private record Case(String remote, String local, String index, boolean serves) {}

  private static final List<Case> CASES =
      List.of(
          new Case("int", "int", "(a)", true),
          new Case("int", "int", "(a DESC NULLS LAST)", true),
          new Case("int", "int", "(a, b)", true),
          new Case("int", "int", "(a) INCLUDE (b)", true),
          new Case("int", "int", "USING hash (a)", true),
          new Case("int", "int", "(a) WHERE a IS NOT NULL", true),
          new Case("bigint", "int", "(a)", true),
          new Case("int", "bigint", "(a)", true),
          new Case("bigint", "int", "USING hash (a)", true),
          new Case("int", "dint", "(a)", true),
          new Case("dint", "int", "(a)", true),
          new Case("text", "text", "(a)", true),
          new Case("text", "text", "(a text_pattern_ops)", true),
          new Case("text", "varchar(20)", "(a)", true),
          new Case("varchar(20)", "text", "(a)", true),
          new Case("text", "name", "(a)", true),
          new Case("text", "text COLLATE \"C\"", "(a)", true),
          new Case("text COLLATE \"C\"", "text", "(a)", true),
          new Case("uuid", "uuid", "(a)", true),
          new Case("timestamp", "date", "(a)", true),
          new Case("int[]", "int[]", "(a)", true),
          new Case("int", "int", "(b, a)", false),
          new Case("int", "int", "(b) INCLUDE (a)", false),
          new Case("int", "int", "((a + 0))", false),
          new Case("int", "int", "(a) WHERE b IS NULL", false),
          new Case("int", "int", "USING brin (a)", false),
          new Case("numeric", "int", "(a)", false),
          new Case("float8", "int", "(a)", false),
          new Case("text", "char(20)", "(a)", false),
          new Case("text", "text", "(a COLLATE \"C\")", false),
          new Case("text", "text COLLATE \"C\"", "(a COLLATE \"default\")", false));

  @Test
  void whatIsNamedIsWhatTheServerUses(TestDatabase db) throws SQLException {
    db.execute("CREATE DOMAIN dint AS int");
    try (Connection connection = db.connect()) {
      for (Case one : CASES) {
        make(connection, one);
        boolean named =
            keys(dialect(db.server()), connection, TableName.of("c"))
                .getFirst()
                .supportingIndex()
                .isPresent();
        assertThat(List.of(named, used(connection)))
            .as("%s", one)
            .containsExactly(one.serves(), one.serves());
        send(connection, "DROP TABLE c, p");
      }
    }
  }

  @Test
  void allColumnsOfTheKeyMustLead(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (x int, y int, PRIMARY KEY (x, y))",
        "CREATE TABLE c (a int, \"B b\" int, z int, FOREIGN KEY (a, \"B b\") REFERENCES p)");
    assertThat(supporting(db, "(a)")).isFalse();
    assertThat(supporting(db, "(a, z, \"B b\")")).isFalse();
    assertThat(supporting(db, "(a, a, \"B b\")")).isFalse();
    assertThat(supporting(db, "USING hash (a)")).isFalse();
    assertThat(supporting(db, "(a, \"B b\")")).isTrue();
    assertThat(supporting(db, "(\"B b\" DESC, a, z)")).isTrue();
    assertThat(supporting(db, "(a, \"B b\") WHERE \"B b\" IS NOT NULL")).isTrue();
    assertThat(supporting(db, "(a, \"B b\") WHERE a IS NOT NULL AND \"B b\" IS NOT NULL")).isTrue();
    assertThat(supporting(db, "(a, \"B b\") WHERE z IS NOT NULL")).isFalse();
  }

  @Test
  void theWholeThenTheNarrowestThenTheOldestIsNamed(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int REFERENCES p, b int)",
        "CREATE INDEX partly ON c (a) WHERE a IS NOT NULL");
    assertNamed(db, "partly");
    db.execute("CREATE INDEX wide ON c (a, b)");
    assertNamed(db, "wide");
    db.execute("CREATE INDEX narrow ON c (a)");
    assertNamed(db, "narrow");
    db.execute("CREATE UNIQUE INDEX another ON c (a)");
    assertNamed(db, "narrow");
    db.execute("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'narrow'::regclass");
    assertNamed(db, "another");
  }

  @Test
  void theReferencedKeyIsTheIndexThatTheServerChose(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int)",
        "CREATE UNIQUE INDEX \"the index\" ON p (id)",
        "ALTER TABLE p ADD PRIMARY KEY (id)",
        "CREATE TABLE c (a int, FOREIGN KEY (a) REFERENCES p (id))");
    StoredForeignKey stored = Fixtures.onlyKey(db, TableName.of("c"));
    assertThat(stored.referencedKey()).contains(new Identifier("the index"));
    assertThat(stored.supportingIndex()).isEmpty();
  }

  private static void make(Connection connection, Case one) throws SQLException {
    String value = one.remote().equals("uuid") ? "md5(i::text)::uuid" : value(one.remote());
    send(
        connection,
        "CREATE TABLE p (id " + one.remote() + " PRIMARY KEY)",
        "CREATE TABLE c (a " + one.local() + " CONSTRAINT k REFERENCES p, b int)",
        "INSERT INTO p SELECT " + value + " FROM generate_series(1, 3000) AS i",
        "INSERT INTO c SELECT p.id, row_number() OVER () FROM p",
        "CREATE INDEX i ON c " + one.index(),
        "ANALYZE p, c");
  }

  private static String value(String type) {
    if (type.equals("timestamp")) {
      return "timestamp '2000-01-01' + make_interval(days => i)";
    }
    return type.equals("int[]") ? "ARRAY[i]" : "i";
  }

  /** Tell whether looking for rows that reference one row scans the index. */
  private static boolean used(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try {
      send(connection, "DELETE FROM c WHERE ctid = (SELECT min(ctid) FROM c)");
      long before = scans(connection);
      send(connection, "DELETE FROM p WHERE ctid = (SELECT min(ctid) FROM p)");
      return scans(connection) > before;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static long scans(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_stat_get_xact_numscans('i'::regclass)")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static boolean supporting(TestDatabase db, String index) throws SQLException {
    db.execute("CREATE INDEX i ON c " + index);
    boolean present = Fixtures.onlyKey(db, TableName.of("c")).supportingIndex().isPresent();
    db.execute("DROP INDEX i");
    return present;
  }

  private static void assertNamed(TestDatabase db, String index) throws SQLException {
    assertThat(Fixtures.onlyKey(db, TableName.of("c")).supportingIndex())
        .contains(new Identifier(index));
  }
}
