package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.dialect;
import static dev.tenon.postgres.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Severity;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Foresight;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Facts are read in eleven queries, and what can't be read is never guessed. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class FactsTest {
  private static final String LONG = "k".repeat(70);
  private static final Identifier CUT = new Identifier("k".repeat(63));

  @Test
  void manyKeysTakeAsManyQueriesAsOne(TestDatabase db) throws SQLException {
    db.execute(
        "DO $$ BEGIN FOR i IN 1..150 LOOP"
            + " EXECUTE format('CREATE TABLE p%s (id int PRIMARY KEY)', i);"
            + " EXECUTE format('CREATE TABLE c%s (a int)', i); END LOOP; END $$");
    assertThat(queries(db, 1)).isEqualTo(queries(db, 150)).isEqualTo(10);
  }

  @Test
  void keysAreAsTheReaderReadsThem(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (x int, gone int, y int, PRIMARY KEY (x, y))",
        "ALTER TABLE p DROP COLUMN gone",
        "CREATE TABLE c (a int, b int, CONSTRAINT k FOREIGN KEY (b, a) REFERENCES p (y, x)"
            + " MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE)");
    if (dialectMajor(db) >= 15) {
      db.execute("ALTER TABLE c ADD FOREIGN KEY (a, b) REFERENCES p ON DELETE SET NULL (b)");
    }
    if (dialectMajor(db) >= 18) {
      db.execute("ALTER TABLE c ADD FOREIGN KEY (a, b) REFERENCES p NOT ENFORCED");
    }
    try (Connection connection = db.connect()) {
      List<StoredForeignKey> read =
          dialect(db.server()).reader().keys(connection, new Scope.Schema(Optional.empty()));
      assertThat(read(connection, db, Fixtures.plain()).keys())
          .containsExactlyInAnyOrderElementsOf(read);
    }
  }

  @Test
  void aClosedCatalogueMakesTheAnswerUnknown(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int)",
        "REVOKE SELECT ON pg_catalog.pg_cast FROM public");
    assertThat(predict(db, "SET ROLE pg_monitor", Fixtures.unnamed(Fixtures.plain())).findings())
        .filteredOn(finding -> finding.severity() == Severity.UNKNOWN)
        .extracting(Finding::toString)
        .first()
        .asString()
        .startsWith("postgresql-unread");
  }

  @Test
  void rowsThatARoleMayNotReadMakeTheAnswerUnknown(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int)",
        "ALTER TABLE c OWNER TO pg_monitor",
        "GRANT REFERENCES ON p TO pg_monitor");
    NamedForeignKey key = Fixtures.unnamed(Fixtures.plain());
    assertThat(unknown(predict(db, "SET ROLE pg_monitor", key)))
        .containsExactly("postgresql-rows-unseen");
    db.execute("GRANT SELECT ON p TO pg_monitor");
    assertThat(unknown(predict(db, "SET ROLE pg_monitor", key))).isEmpty();
    db.execute("ALTER TABLE p ENABLE ROW LEVEL SECURITY");
    assertThat(unknown(predict(db, "SET ROLE pg_monitor", key)))
        .containsExactly("postgresql-rows-unseen");
    assertThat(unknown(predict(db, "RESET ROLE", key))).isEmpty();
  }

  /** By hand: Tenon itself sends no such name. */
  @Test
  void longNamesAreCut(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int)");
    NamedForeignKey key = Fixtures.named(LONG, Fixtures.plain());
    Prediction accepted = predict(db, "RESET ROLE", key);
    assertThat(accepted.storedName()).contains(CUT);
    assertThat(accepted.findings()).extracting(Finding::toString).anyMatch(this::tellsOfTheCut);
    String sql = "ALTER TABLE c ADD CONSTRAINT " + LONG + " FOREIGN KEY (a) REFERENCES p (id)";
    assertThat(Fixtures.refusal(db, sql)).isEmpty();
    assertThat(Fixtures.onlyKey(db, TableName.of("c")).name()).isEqualTo(CUT);
    assertThat(predict(db, "RESET ROLE", key).findings().getFirst().answer())
        .hasValueSatisfying(code -> assertThat(code.sqlState()).isEqualTo("42710"));
    assertThat(Fixtures.refusal(db, sql)).isEqualTo("42710");
  }

  private boolean tellsOfTheCut(String finding) {
    return finding.startsWith("postgresql-name-cut");
  }

  private static List<String> unknown(Prediction prediction) {
    return prediction.findings().stream()
        .filter(finding -> finding.severity() == Severity.UNKNOWN)
        .map(finding -> finding.rule().id())
        .toList();
  }

  private static Prediction predict(TestDatabase db, String session, NamedForeignKey key)
      throws SQLException {
    try (Connection connection = db.connect()) {
      send(connection, session);
      Facts facts = read(connection, db, key.definition());
      return foresight(db).rules().predict(new Question(key, Placement.ALTER_TABLE, facts));
    }
  }

  private static Facts read(Connection connection, TestDatabase db, ForeignKey... keys)
      throws SQLException {
    return foresight(db).facts().read(connection, server(db), List.of(keys));
  }

  private static int queries(TestDatabase db, int keys) throws SQLException {
    AtomicInteger statements = new AtomicInteger();
    try (Connection connection = db.connect()) {
      ForeignKey[] asked =
          IntStream.rangeClosed(1, keys)
              .mapToObj(
                  place ->
                      Fixtures.key(
                          TableName.of("c" + place),
                          List.of("a"),
                          TableName.of("p" + place),
                          List.of("id")))
              .toArray(ForeignKey[]::new);
      Facts facts = read(counting(connection, statements), db, asked);
      assertThat(facts.tables()).hasSize(2 * keys);
    }
    return statements.get();
  }

  private static Connection counting(Connection connection, AtomicInteger statements) {
    Object proxy =
        Proxy.newProxyInstance(
            FactsTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              if (method.getName().matches("prepareStatement|createStatement|prepareCall")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
    return (Connection) proxy;
  }

  private static Foresight foresight(TestDatabase db) {
    return dialect(db.server()).foresight().orElseThrow();
  }

  private static Server server(TestDatabase db) {
    return new Server("PostgreSQL", ServerVersion.parse(db.server().version()));
  }

  private static int dialectMajor(TestDatabase db) {
    return ServerVersion.parse(db.server().version()).major();
  }
}
