package dev.tenon.ndb;

import static dev.tenon.ndb.Fixtures.canonical;
import static dev.tenon.ndb.Fixtures.dialect;
import static dev.tenon.ndb.Fixtures.key;
import static dev.tenon.ndb.Fixtures.keys;
import static dev.tenon.ndb.Fixtures.named;
import static dev.tenon.ndb.Fixtures.plain;
import static dev.tenon.ndb.Fixtures.refusal;
import static dev.tenon.ndb.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.MysqlProvider;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dialect on a real cluster. Tables are slow to make there, so all tests share two. */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class KeysOnTheClusterTest {
  private static final int PARSE_ERROR = 1064;
  private static final int CANNOT_ADD = 1215;
  private static final int ROW_IS_REFERENCED = 1451;
  private static final TableName SOURCE = TableName.of("c");

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE IF NOT EXISTS p (id int PRIMARY KEY, u int NOT NULL, UNIQUE u (u)) ENGINE=NDB",
        "CREATE TABLE IF NOT EXISTS c (n int PRIMARY KEY, a int, KEY a (a)) ENGINE=NDB",
        "CREATE TABLE IF NOT EXISTS i (a int)");
  }

  @AfterEach
  void dropKeys(TestDatabase db) throws SQLException {
    for (StoredForeignKey key : keys(db, "c")) {
      db.execute(dialect(db).ddl().drop(SOURCE, key.name()));
    }
  }

  @Test
  void theEngineOfTheTableDecidesTheDialect(TestDatabase db) throws SQLException {
    NdbProvider ndb = new NdbProvider();
    Server server = new Server("MySQL", ServerVersion.parse(db.server().version()));
    try (Connection connection = db.connect()) {
      Optional<String> cluster = ndb.storageEngine(connection, SOURCE);
      Optional<String> innodb = ndb.storageEngine(connection, TableName.of("i"));
      assertThat(ndb.claims(new Target(server, cluster))).isTrue();
      assertThat(ndb.claims(new Target(server, innodb))).isFalse();
      assertThat(new MysqlProvider().claims(new Target(server, innodb))).isTrue();
      assertThat(ndb.keepsKeys(cluster.orElseThrow())).isTrue();
    }
  }

  @Test
  void everyCombinationOfActionsComesBack(TestDatabase db) throws SQLException {
    List<@Nullable ReferentialAction> actions =
        new ArrayList<>(List.of(ReferentialAction.values()));
    actions.add(null);
    List<ForeignKey> asked = new ArrayList<>();
    for (ReferentialAction onDelete : actions) {
      for (ReferentialAction onUpdate : actions) {
        asked.add(key("a", "u", onDelete, onUpdate, null));
      }
    }
    for (Match match : Match.values()) {
      asked.add(key("a", "u", ReferentialAction.CASCADE, ReferentialAction.SET_NULL, match));
    }
    for (int number = 0; number < asked.size(); number++) {
      db.execute(dialect(db).ddl().add(named("f" + number, asked.get(number))));
    }
    List<StoredForeignKey> stored = keys(db, "c");
    assertThat(stored).hasSameSizeAs(asked);
    for (StoredForeignKey key : stored) {
      ForeignKey wanted = asked.get(Integer.parseInt(key.name().text().substring(1)));
      assertThat(canonical(db, key.definition())).isEqualTo(canonical(db, wanted));
      assertThat(key.referencedKey()).contains(new Identifier("u"));
      assertThat(key.supportingIndex()).contains(new Identifier("a"));
    }
  }

  @Test
  void noActionWaitsForTheCommitAndRestrictDoesNot(TestDatabase db) throws SQLException {
    ForeignKey restrict =
        key("a", "id", ReferentialAction.RESTRICT, ReferentialAction.RESTRICT, null);
    assertThat(deletesWithin(db, plain())).isTrue();
    assertThat(deletesWithin(db, restrict)).isFalse();
    assertThat(canonical(db, plain())).isNotEqualTo(canonical(db, restrict));
  }

  /** Tell whether a referenced row can be deleted and put back in one transaction. */
  private static boolean deletesWithin(TestDatabase db, ForeignKey key) throws SQLException {
    db.execute("REPLACE INTO p VALUES (1, 1)", "REPLACE INTO c VALUES (1, 1)");
    db.execute(dialect(db).ddl().add(named("f", key)));
    boolean deleted = true;
    try {
      db.execute("BEGIN", "DELETE FROM p WHERE id = 1", "INSERT INTO p VALUES (1, 1)", "COMMIT");
    } catch (SQLException e) {
      deleted = false;
    }
    db.execute("DELETE FROM c", dialect(db).ddl().drop(SOURCE, new Identifier("f")));
    return deleted;
  }

  @Test
  void setDefaultActsLikeRestrict(TestDatabase db) throws SQLException {
    ForeignKey key = key("a", "id", ReferentialAction.SET_DEFAULT, null, null);
    db.execute("REPLACE INTO p VALUES (2, 2)", "REPLACE INTO c VALUES (2, 2)");
    db.execute(dialect(db).ddl().add(named("f", key)));
    assertThat(refusal(db, "DELETE FROM p WHERE id = 2")).isEqualTo(ROW_IS_REFERENCED);
    db.execute("DELETE FROM c");
  }

  @Test
  void whatIsUnsupportedIsASyntaxError(TestDatabase db) {
    for (String clause :
        List.of("ON DELETE SET NULL (a)", "DEFERRABLE", "NOT ENFORCED", "NOT VALID")) {
      assertThat(refusal(db, "ALTER TABLE c ADD FOREIGN KEY (a) REFERENCES p (id) " + clause))
          .as(clause)
          .isEqualTo(PARSE_ERROR);
    }
  }

  @Test
  void columnsHaveToBeSpelledAsTheTableSpellsThem(TestDatabase db) throws SQLException {
    assertThat(refusal(db, dialect(db).ddl().add(named("f", key("A", "id", null, null, null)))))
        .isEqualTo(CANNOT_ADD);
    assertThat(refusal(db, dialect(db).ddl().add(named("f", key("a", "ID", null, null, null)))))
        .isEqualTo(CANNOT_ADD);
    assertThat(canonical(db, key("A", "ID", null, null, null))).isEqualTo(canonical(db, plain()));
  }

  @Test
  void theScriptThatDropsIfThereDoesBoth(TestDatabase db) throws SQLException {
    Identifier name = new Identifier("it's `f`");
    db.execute(dialect(db).ddl().add(named(name.text(), plain())));
    send(db, dialect(db).ddl().dropIfExists(SOURCE, name));
    assertThat(keys(db, "c")).isEmpty();
    send(db, dialect(db).ddl().dropIfExists(SOURCE, name));
  }

  @Test
  void theInlineFormMakesTheSameKey(TestDatabase db) throws SQLException {
    ForeignKey key = key("a", "id", ReferentialAction.CASCADE, null, null);
    db.execute(
        "CREATE TABLE d (a int, " + dialect(db).ddl().inline(named("g", key)) + ") ENGINE=NDB");
    StoredForeignKey stored = keys(db, "d").getFirst();
    assertThat(stored.supportingIndex()).contains(new Identifier("g"));
    assertThat(stored.definition().onDelete().orElseThrow().action())
        .isEqualTo(ReferentialAction.CASCADE);
    db.execute("DROP TABLE d");
  }
}
