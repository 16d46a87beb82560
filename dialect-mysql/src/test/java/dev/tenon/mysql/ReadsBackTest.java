package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.canonical;
import static dev.tenon.mysql.Fixtures.key;
import static dev.tenon.mysql.Fixtures.keys;
import static dev.tenon.mysql.Fixtures.named;
import static dev.tenon.mysql.Fixtures.onlyKey;
import static dev.tenon.mysql.Fixtures.plain;
import static dev.tenon.mysql.Fixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Support;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is rendered is taken by the server, and comes back meaning the same. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class ReadsBackTest {
  private static final TableName SOURCE = TableName.of("c");

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int)");
  }

  @Test
  void everyCombinationOfClausesComesBack(TestDatabase db) throws SQLException {
    Dialect dialect = Fixtures.dialect(db.server());
    Map<String, ForeignKey> asked = combinations(dialect);
    Fixtures.send(
        db,
        asked.entrySet().stream()
            .map(key -> dialect.ddl().add(named(key.getKey(), key.getValue())))
            .toList());
    assertStored(db, asked);
    db.execute("DROP TABLE c", "CREATE TABLE c (a int, " + inline(dialect, asked) + ")");
    assertStored(db, asked);
  }

  @Test
  void aDroppedKeyIsGone(TestDatabase db) throws SQLException {
    Dialect dialect = Fixtures.dialect(db.server());
    db.execute(
        dialect.ddl().add(named("f", plain())), dialect.ddl().drop(SOURCE, new Identifier("f")));
    assertThat(keys(db, SOURCE)).isEmpty();
  }

  private static String inline(Dialect dialect, Map<String, ForeignKey> keys) {
    return keys.entrySet().stream()
        .map(key -> dialect.ddl().inline(named(key.getKey(), key.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static void assertStored(TestDatabase db, Map<String, ForeignKey> asked)
      throws SQLException {
    List<StoredForeignKey> stored = keys(db, SOURCE);
    assertThat(stored).hasSameSizeAs(asked.keySet());
    Dialect dialect = Fixtures.dialect(db.server());
    try (Connection connection = db.connect()) {
      Session session = dialect.reader().session(connection);
      for (StoredForeignKey key : stored) {
        ForeignKey wanted = Objects.requireNonNull(asked.get(key.name().text()));
        assertThat(dialect.meaning().canonical(key.definition(), session))
            .isEqualTo(dialect.meaning().canonical(wanted, session));
      }
    }
  }

  private static Map<String, ForeignKey> combinations(Dialect dialect) {
    List<@Nullable ReferentialAction> actions =
        new ArrayList<>(List.of(ReferentialAction.values()));
    actions.add(null);
    List<@Nullable Match> matches = new ArrayList<>(List.of(Match.values()));
    matches.add(null);
    Map<String, ForeignKey> all = new TreeMap<>();
    for (ReferentialAction onDelete : actions) {
      for (ReferentialAction onUpdate : actions) {
        for (Match match : matches) {
          if (isTaken(dialect, onDelete) && isTaken(dialect, onUpdate)) {
            all.put("f" + all.size(), with(plain(), onDelete, onUpdate, match));
          }
        }
      }
    }
    return all;
  }

  private static boolean isTaken(Dialect dialect, @Nullable ReferentialAction action) {
    return action != ReferentialAction.SET_DEFAULT
        || !(dialect.support(Capability.ON_DELETE_SET_DEFAULT) instanceof Support.Unsupported);
  }

  @Test
  void keysOfOtherMeaningAreToldApart(TestDatabase db) throws SQLException {
    ForeignKey asked = with(plain(), ReferentialAction.CASCADE, null, null);
    db.execute(Fixtures.dialect(db.server()).ddl().add(named("f", asked)));
    ForeignKey stored = canonical(db, onlyKey(db, SOURCE).definition());
    assertThat(stored).isNotEqualTo(canonical(db, plain()));
    assertThat(stored)
        .isNotEqualTo(canonical(db, with(plain(), ReferentialAction.SET_NULL, null, null)));
    assertThat(stored)
        .isNotEqualTo(
            canonical(
                db, with(plain(), ReferentialAction.CASCADE, ReferentialAction.CASCADE, null)));
  }

  @Test
  void actionsComeBackInTheServersWords(TestDatabase db) throws SQLException {
    db.execute(Fixtures.dialect(db.server()).ddl().add(named("f", plain())));
    ReferentialAction unsaid =
        db.server().version().startsWith("5.7")
            ? ReferentialAction.RESTRICT
            : ReferentialAction.NO_ACTION;
    ForeignKey stored = onlyKey(db, SOURCE).definition();
    assertThat(stored.onDelete()).contains(OnDelete.of(unsaid));
    assertThat(stored.onUpdate()).contains(unsaid);
    assertThat(stored.match()).isEmpty();
    assertThat(stored.deferrability()).isEmpty();
  }

  @Test
  void theManualsExamplesComeBackWithTheirKeysAndIndexes(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE product (category INT NOT NULL, id INT NOT NULL, price DECIMAL,"
            + " PRIMARY KEY (category, id))",
        "CREATE TABLE customer (id INT NOT NULL, PRIMARY KEY (id))",
        "CREATE TABLE product_order (no INT NOT NULL AUTO_INCREMENT, product_category INT NOT NULL,"
            + " product_id INT NOT NULL, customer_id INT NOT NULL, PRIMARY KEY (no),"
            + " INDEX (product_category, product_id), INDEX (customer_id))");
    TableName order = TableName.of("product_order");
    ForeignKey product =
        with(
            key(
                order,
                List.of("product_category", "product_id"),
                TableName.of("product"),
                List.of("category", "id")),
            ReferentialAction.RESTRICT,
            ReferentialAction.CASCADE,
            null);
    ForeignKey customer =
        key(order, List.of("customer_id"), TableName.of("customer"), List.of("id"));
    Dialect dialect = Fixtures.dialect(db.server());
    db.execute(dialect.ddl().add(named("of", product)), dialect.ddl().add(named("by", customer)));
    List<StoredForeignKey> stored = keys(db, order);
    assertThat(stored).extracting(key -> key.name().text()).containsExactly("by", "of");
    assertThat(canonical(db, stored.getFirst().definition())).isEqualTo(canonical(db, customer));
    assertThat(canonical(db, stored.getLast().definition())).isEqualTo(canonical(db, product));
    assertThat(stored).allMatch(key -> key.validated() && key.enforced());
    assertThat(stored).allMatch(key -> key.referencedKey().equals(name("PRIMARY")));
    assertThat(stored)
        .extracting(StoredForeignKey::supportingIndex)
        .containsExactly(name("customer_id"), name("product_category"));
  }

  @Test
  void aSelfReferenceComesBack(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE tree (id int PRIMARY KEY, up int)");
    ForeignKey self = key(TableName.of("tree"), List.of("up"), TableName.of("tree"), List.of("id"));
    db.execute(Fixtures.dialect(db.server()).ddl().add(named("f", self)));
    assertThat(canonical(db, onlyKey(db, TableName.of("tree")).definition()))
        .isEqualTo(canonical(db, self));
  }

  @Test
  void columnsComeBackInTheirTablesSpelling(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE `Par ent` (`Id` int, `ÄbC` int, UNIQUE (`Id`, `ÄbC`))",
        "CREATE TABLE `par ent` (`id` int, `äbc` int, UNIQUE (`id`, `äbc`))",
        "CREATE TABLE k (`Xa` int, `Yb` int)");
    TableName source = TableName.of("k");
    ForeignKey asked =
        key(source, List.of("xA", "YB"), TableName.of("Par ent"), List.of("ID", "äBC"));
    db.execute(Fixtures.dialect(db.server()).ddl().add(named("f", asked)));
    ForeignKey stored = onlyKey(db, source).definition();
    assertThat(stored)
        .isEqualTo(
            with(
                key(
                    TableName.of(db.name(), "k"),
                    List.of("Xa", "Yb"),
                    TableName.of(db.name(), "Par ent"),
                    List.of("Id", "ÄbC")),
                stored.onDelete().orElseThrow().action(),
                stored.onUpdate().orElseThrow(),
                null));
    assertThat(canonical(db, stored)).isEqualTo(canonical(db, asked));
  }

  @Test
  void aTableIsNotTakenForAnotherThatDiffersInCase(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE C (a int, CONSTRAINT big FOREIGN KEY (a) REFERENCES p (id))",
        Fixtures.dialect(db.server()).ddl().add(named("small", plain())));
    assertThat(onlyKey(db, SOURCE).name().text()).isEqualTo("small");
    assertThat(onlyKey(db, TableName.of("C")).name().text()).isEqualTo("big");
  }

  @Test
  void namesThatTheServerTakesOnlyBesideAnIndexAreReadAndDropped(TestDatabase db)
      throws SQLException {
    db.execute("ALTER TABLE c ADD KEY (a)");
    for (String name : List.of("x ", " ")) {
      db.execute("ALTER TABLE c ADD CONSTRAINT `" + name + "` FOREIGN KEY (a) REFERENCES p (id)");
      assertThat(onlyKey(db, SOURCE).name()).isEqualTo(new Identifier(name));
      db.execute(Fixtures.dialect(db.server()).ddl().drop(SOURCE, new Identifier(name)));
      assertThat(keys(db, SOURCE)).isEmpty();
    }
  }

  @Test
  void aKeyWhoseReferentIsMissingHasNoReferencedKey(TestDatabase db) throws SQLException {
    db.execute(
        "SET foreign_key_checks = 0",
        "ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES gone (Xy)");
    StoredForeignKey stored = onlyKey(db, SOURCE);
    assertThat(stored.referencedKey()).isEmpty();
    assertThat(stored.definition().referent().name().text()).isEqualTo("gone");
  }

  @Test
  void aSchemaIsReadInOrder(TestDatabase db) throws SQLException {
    String other = db.newSchema();
    db.execute(
        "CREATE TABLE b (a int, CONSTRAINT z FOREIGN KEY (a) REFERENCES p (id),"
            + " CONSTRAINT y FOREIGN KEY (a) REFERENCES p (id))",
        "ALTER TABLE c ADD CONSTRAINT x FOREIGN KEY (a) REFERENCES p (id)",
        "CREATE TABLE %s.d (a int, CONSTRAINT w FOREIGN KEY (a) REFERENCES %s.p (id))"
            .formatted(other, db.name()));
    Dialect dialect = Fixtures.dialect(db.server());
    try (Connection connection = db.connect()) {
      assertThat(dialect.reader().keys(connection, new Scope.Schema(Optional.empty())))
          .extracting(key -> key.name().text())
          .containsExactly("y", "z", "x");
      assertThat(dialect.reader().keys(connection, new Scope.Schema(name(other))))
          .extracting(key -> key.name().text())
          .containsExactly("w");
    }
  }

  @Test
  void tablesAreFoundWhereTheyAre(TestDatabase db) throws SQLException {
    db.execute("CREATE VIEW v AS SELECT 1 AS a");
    String other = db.newSchema();
    Dialect dialect = Fixtures.dialect(db.server());
    try (Connection connection = db.connect()) {
      assertThat(dialect.reader().exists(connection, SOURCE)).isTrue();
      assertThat(dialect.reader().exists(connection, TableName.of(db.name(), "c"))).isTrue();
      assertThat(dialect.reader().exists(connection, TableName.of("C"))).isFalse();
      assertThat(dialect.reader().exists(connection, TableName.of("v"))).isFalse();
      assertThat(dialect.reader().exists(connection, TableName.of(other, "c"))).isFalse();
      connection.setCatalog(other);
      assertThat(dialect.reader().exists(connection, SOURCE)).isFalse();
      Session session = dialect.reader().session(connection);
      assertThat(session.currentSchema()).isEqualTo(name(other));
    }
  }

  private static Optional<Identifier> name(String text) {
    return Optional.of(new Identifier(text));
  }
}
