package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.dialect;
import static dev.tenon.postgres.Fixtures.key;
import static dev.tenon.postgres.Fixtures.quoted;
import static dev.tenon.postgres.Fixtures.send;
import static dev.tenon.postgres.Fixtures.unnamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.GeneratedNames;
import dev.tenon.spi.LengthUnit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The name that the server makes is known before. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class GeneratedNamesTest {
  private static final List<String> ALPHABET =
      List.of("a", "Z", "_", " ", "é", "€", "\uD83D\uDE00");
  private static final int TABLES = 120;
  private static final int MOST_COLUMNS = 4;

  @Test
  void everyNameIsPredicted(TestDatabase db) throws SQLException {
    Random random = new Random(20_261_121);
    try (Connection connection = db.connect()) {
      makeReferents(connection);
      for (int number = 0; number < TABLES; number++) {
        assertPredicted(dialect(db.server()), connection, random);
      }
    }
  }

  @Test
  void elevenKeysOfOneTableAreNumbered(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int)");
    try (Connection connection = db.connect()) {
      List<String> names = new ArrayList<>();
      for (int number = 0; number < 12; number++) {
        names.add(addUnnamed(dialect(db.server()), connection, Fixtures.plain()));
      }
      assertThat(names).startsWith("c_a_fkey", "c_a_fkey1").endsWith("c_a_fkey10", "c_a_fkey11");
    }
  }

  @Test
  void constraintsOfEveryKindInTheSchemaAreAvoidedAndNothingElse(TestDatabase db)
      throws SQLException {
    String other = db.newSchema();
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int)",
        "CREATE TABLE elsewhere (x int CONSTRAINT c_a_fkey CHECK (x > 0))",
        "CREATE DOMAIN d AS int CONSTRAINT c_a_fkey1 CHECK (VALUE > 0)",
        "CREATE TABLE c_a_fkey2 (x int)",
        "CREATE INDEX c_a_fkey3 ON c (a)",
        "CREATE TABLE " + other + ".c (a int CONSTRAINT c_a_fkey2 CHECK (a > 0))");
    try (Connection connection = db.connect()) {
      assertThat(addUnnamed(dialect(db.server()), connection, Fixtures.plain()))
          .isEqualTo("c_a_fkey2");
    }
  }

  @Test
  void theKeysOfPartitionsTakeNamesToo(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id)",
        "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)",
        "CREATE TABLE c (a int) PARTITION BY RANGE (a)",
        "CREATE TABLE c1 PARTITION OF c FOR VALUES FROM (0) TO (10)");
    try (Connection connection = db.connect()) {
      List<String> names = new ArrayList<>();
      for (int number = 0; number < 3; number++) {
        names.add(addUnnamed(dialect(db.server()), connection, Fixtures.plain()));
      }
      assertThat(names).startsWith("c_a_fkey").doesNotHaveDuplicates();
    }
  }

  @Test
  void aTableToBeMadeIsNamedAfterItsSchema(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int CONSTRAINT c_a_fkey PRIMARY KEY)");
    Dialect dialect = dialect(db.server());
    try (Connection connection = db.connect()) {
      Identifier predicted = predict(dialect, connection, Fixtures.plain());
      send(
          connection,
          "CREATE TABLE c (a int, " + dialect.ddl().inline(unnamed(Fixtures.plain())) + ")");
      assertThat(Fixtures.onlyKey(db, TableName.of("c")).name()).isEqualTo(predicted);
      assertThat(predicted.text()).isEqualTo("c_a_fkey1");
    }
  }

  @Test
  void aDatabaseThatCountsOtherBytesIsNotForetold(TestDatabase db) {
    GeneratedNames names = dialect(db.server()).generatedNames();
    Session latin = new Session(Optional.empty(), Map.of("server_encoding", "LATIN1"));
    assertThat(names.generate(unnamed(Fixtures.plain()), Set.of(), latin)).isEmpty();
    assertThat(names.generate(unnamed(Fixtures.plain()), Set.of(), Session.OFFLINE))
        .contains(new Identifier("c_a_fkey"));
  }

  private static void makeReferents(Connection connection) throws SQLException {
    for (int count = 1; count <= MOST_COLUMNS; count++) {
      String columns =
          remote(count).stream().map(name -> name + " int, ").collect(Collectors.joining());
      String key = String.join(", ", remote(count));
      send(connection, "CREATE TABLE p" + count + " (" + columns + "PRIMARY KEY (" + key + "))");
    }
  }

  private static void assertPredicted(Dialect dialect, Connection connection, Random random)
      throws SQLException {
    TableName table = TableName.of(name(random));
    if (dialect.reader().exists(connection, table)) {
      return;
    }
    List<String> columns = columns(random);
    String body = columns.stream().map(c -> quoted(c) + " int").collect(Collectors.joining(", "));
    send(connection, "CREATE TABLE " + quoted(table.name().text()) + " (" + body + ")");
    TableName referent = TableName.of("p" + columns.size());
    ForeignKey key = key(table, columns, referent, remote(columns.size()));
    for (int repeat = 0; repeat < 3; repeat++) {
      addUnnamed(dialect, connection, key);
    }
  }

  /** Predict, add, compare. */
  private static String addUnnamed(Dialect dialect, Connection connection, ForeignKey key)
      throws SQLException {
    Identifier predicted = predict(dialect, connection, key);
    send(connection, dialect.ddl().add(unnamed(key)));
    assertThat(newest(connection)).as("%s", key).isEqualTo(predicted.text());
    return predicted.text();
  }

  private static String newest(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT conname FROM pg_constraint WHERE contype = 'f' AND conparentid = 0"
                    + " ORDER BY oid DESC LIMIT 1")) {
      row.next();
      return row.getString(1);
    }
  }

  private static Identifier predict(Dialect dialect, Connection connection, ForeignKey key)
      throws SQLException {
    GeneratedNames names = dialect.generatedNames();
    return names
        .generate(
            unnamed(key),
            names.taken(connection, key.source()),
            dialect.reader().session(connection))
        .orElseThrow();
  }

  private static List<String> remote(int count) {
    return IntStream.range(0, count).mapToObj(place -> "x" + place).toList();
  }

  private static List<String> columns(Random random) {
    int count = 1 + random.nextInt(MOST_COLUMNS);
    Set<String> columns = new HashSet<>();
    while (columns.size() < count) {
      columns.add(name(random));
    }
    return List.copyOf(columns);
  }

  /** Half of the names are near the limit; all begin alike, so that cut ones collide. */
  private static String name(Random random) {
    int bytes = random.nextBoolean() ? 50 + random.nextInt(14) : 1 + random.nextInt(49);
    StringBuilder name = new StringBuilder("a");
    while (LengthUnit.BYTES.measure(name.toString()) < bytes) {
      name.append(ALPHABET.get(random.nextInt(ALPHABET.size())));
    }
    return LengthUnit.BYTES.cut(name.toString(), bytes);
  }
}
