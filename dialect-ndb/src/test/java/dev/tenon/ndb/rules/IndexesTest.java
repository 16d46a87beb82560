package dev.tenon.ndb.rules;

import static dev.tenon.ndb.rules.Cases.REFERENT;
import static dev.tenon.ndb.rules.Cases.fight;
import static dev.tenon.ndb.rules.Cases.key;
import static dev.tenon.ndb.rules.Cases.usual;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.ServerCode;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Decided;
import dev.tenon.conformance.differential.Duel;
import dev.tenon.conformance.differential.Given;
import dev.tenon.conformance.differential.TableSpec;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Indexes on the cluster. */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class IndexesTest {
  private static final String HASHED =
      "CREATE TABLE c (n INT PRIMARY KEY, a INT NOT NULL, b INT NOT NULL,"
          + " UNIQUE h (a, b) USING HASH) ENGINE=NDB";
  private static final CreateForeignKey BOTH =
      CreateForeignKey.from("c", "a", "b").to("p", "u", "v").named("f").build();

  @Test
  void aHashedIndexServesNoPartOfIt(TestDatabase db) throws SQLException {
    fight(db, key("a", "u"), REFERENT, HASHED).refusedBy("ndb-hash-serves-no-part");
    fight(db, key("a", "u"), REFERENT, HASHED, "ALTER TABLE c ADD KEY k (a)")
        .acceptedWithout("ndb-hash-serves-no-part");
  }

  @Test
  void aHashedIndexServesAllOfIt(TestDatabase db) throws SQLException {
    fight(db, BOTH, REFERENT, HASHED).acceptedWithout("ndb-index-superfluous");
    fight(
            db,
            CreateForeignKey.from("c", "b", "a").to("p", "u", "v").named("f").build(),
            REFERENT,
            HASHED)
        .acceptedWithNote("ndb-index-superfluous");
  }

  @Test
  void noIndexHasABit(TestDatabase db) throws SQLException {
    Given bit =
        Given.tables("CREATE TABLE c (n INT PRIMARY KEY, a BIT(3)) ENGINE=NDB").key(key("a", "id"));
    Given within =
        Given.tables()
            .keyWithin(
                new TableSpec(
                    "CREATE TABLE", "c", List.of("n INT PRIMARY KEY", "a BIT(3)"), "ENGINE=NDB"),
                key("a", "id"));
    for (Given given : List.of(bit, within)) {
      Duel.on(db).session("SET foreign_key_checks = 0").fight(given).refusedBy("ndb-bit-in-index");
    }
  }

  @Test
  void noIndexHasAVirtualColumn(TestDatabase db) throws SQLException {
    refusedWithTheIndex(
        db, "n INT PRIMARY KEY, b INT, a INT AS (b) VIRTUAL", "ndb-virtual-in-index");
    fight(
            db,
            key("a", "u"),
            REFERENT,
            "CREATE TABLE c (n INT PRIMARY KEY, b INT, a INT AS (b) STORED) ENGINE=NDB")
        .acceptedWithout("ndb-virtual-in-index");
  }

  @Test
  void noIndexHasAVector(TestDatabase db) throws SQLException {
    refusedWithTheIndex(db, "n INT PRIMARY KEY, a VECTOR(3)", "ndb-vector-in-index");
  }

  @Test
  void noIndexHasAGeometry(TestDatabase db) throws SQLException {
    refusedWithTheIndex(db, "n INT PRIMARY KEY, a POINT", "ndb-geometry-in-index");
    refusedWithTheIndex(db, "n INT PRIMARY KEY, a POINT NOT NULL", "ndb-geometry-in-index");
  }

  @Test
  void aGeometryIsAloneInAnIndex(TestDatabase db) throws SQLException {
    TableSpec within =
        new TableSpec(
            "CREATE TABLE", "c", List.of("a POINT", "b INT", "d POINT NOT NULL"), "ENGINE=NDB");
    String source = "CREATE TABLE c (a POINT, b INT, d POINT NOT NULL) ENGINE=NDB";
    ServerCode alone = new ServerCode(1252, "42000");
    ServerCode amongOthers = new ServerCode(1070, "42000");
    refusedWith(db, Given.tables(REFERENT, source).key(key("a", "u")), alone);
    refusedWith(db, Given.tables(REFERENT, source).key(two("b", "a")), amongOthers);
    refusedWith(db, Given.tables(REFERENT, source).key(two("d", "b")), amongOthers);
    refusedWith(db, Given.tables(REFERENT).keyWithin(within, key("a", "u")), alone);
    refusedWith(db, Given.tables(REFERENT).keyWithin(within, two("a", "b")), amongOthers);
  }

  @Test
  void theFirstColumnThatNoIndexTakesIsTold(TestDatabase db) throws SQLException {
    String source = "CREATE TABLE c (n INT PRIMARY KEY, a POINT, t TEXT) ENGINE=NDB";
    fight(db, two("a", "gone"), REFERENT, source).refusedBy("ndb-geometry-in-index");
    fight(db, two("gone", "a"), REFERENT, source).refusedBy("mysql-source-column-missing");
    fight(db, two("a", "t"), REFERENT, source).refusedBy("ndb-geometry-in-index");
    fight(db, two("t", "a"), REFERENT, source).refusedBy("ndb-text-in-index");
  }

  private static CreateForeignKey two(String first, String second) {
    return CreateForeignKey.from("c", first, second).to("p", "u", "v").named("f").build();
  }

  private static void refusedWith(TestDatabase db, Given given, ServerCode code)
      throws SQLException {
    Decided decided = Duel.on(db).fight(given).refusedBy("ndb-geometry-in-index");
    assertThat(decided.fight().firstError().orElseThrow().answer()).contains(code);
  }

  private static void refusedWithTheIndex(TestDatabase db, String columns, String rule)
      throws SQLException {
    fight(db, key("a", "u"), REFERENT, "CREATE TABLE c (" + columns + ") ENGINE=NDB")
        .refusedBy(rule);
  }

  @Test
  void noIndexHasAText(TestDatabase db) throws SQLException {
    fight(db, key("a", "u"), REFERENT, "CREATE TABLE c (n INT PRIMARY KEY, a TEXT) ENGINE=NDB")
        .refusedBy("ndb-text-in-index");
  }

  @Test
  void theOrderOfReferencedColumnsIsFree(TestDatabase db) throws SQLException {
    usual(db, BOTH)
        .acceptedWithNote("ndb-tied-to-unique-key")
        .acceptedWithout("ndb-index-replaced-by-copy")
        .acceptedWithout("ndb-bit-in-index");
  }

  @Test
  void anIndexThatTheServerMadeIsReplacedByACopy(TestDatabase db) throws SQLException {
    usual(
            db,
            CreateForeignKey.from("c", "b", "a").to("p", "u", "v").named("f").build(),
            "ALTER TABLE c ADD CONSTRAINT g FOREIGN KEY (b) REFERENCES p (id)")
        .acceptedWithNote("ndb-index-replaced-by-copy");
  }
}
