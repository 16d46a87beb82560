package dev.tenon.ndb.rules;

import static dev.tenon.ndb.rules.Cases.REFERENT;
import static dev.tenon.ndb.rules.Cases.SOURCE;
import static dev.tenon.ndb.rules.Cases.fight;
import static dev.tenon.ndb.rules.Cases.key;
import static dev.tenon.ndb.rules.Cases.usual;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Decided;
import dev.tenon.conformance.differential.Duel;
import dev.tenon.conformance.differential.Given;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Rows that are there when a key is added on the cluster. */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class RowsTest {
  private static final String FOUND = "INSERT INTO p VALUES (1, 1, 1)";
  private static final String ROWS = "INSERT INTO c VALUES (1, 1, 9), (2, NULL, 9), (3, NULL, 9)";
  private static final CreateForeignKey BOTH =
      CreateForeignKey.from("c", "b", "a").to("p", "u", "v").named("f").build();

  @Test
  void everyRowHasAMatch(TestDatabase db) throws SQLException {
    usual(db, key("b", "u"), FOUND, ROWS).refusedBy("ndb-rows-unmatched");
    usual(db, key("a", "u"), FOUND, ROWS)
        .acceptedWithout("ndb-rows-unmatched")
        .acceptedWithNote("ndb-timeout-may-have-added")
        .acceptedWithNote("ndb-waits-for-referent-rows")
        .acceptedWithout("ndb-rows-not-looked-at");
  }

  @Test
  void aCopySaysItInAnotherWay(TestDatabase db) throws SQLException {
    usual(
            db,
            BOTH,
            "INSERT INTO p VALUES (9, 9, 9)",
            "ALTER TABLE c ADD CONSTRAINT g FOREIGN KEY (b) REFERENCES p (id)",
            ROWS)
        .refusedBy("ndb-rows-unmatched");
  }

  @Test
  void aCopyMayMeetRowsBeforeTheirReferents(TestDatabase db) throws SQLException {
    String table =
        "CREATE TABLE c (n INT PRIMARY KEY, b INT, u INT NOT NULL, UNIQUE u (u)) ENGINE=NDB";
    String rows = "INSERT INTO c VALUES (1, 2, 1), (2, 1, 2)";
    String key = "ALTER TABLE c ADD FOREIGN KEY (b) REFERENCES c (u) ON UPDATE ";
    CreateForeignKey second = CreateForeignKey.from("c", "b").to("c", "u").named("m").build();
    fight(db, second, table, rows, key + "RESTRICT").unknownBy("ndb-copy-checks-own-rows");
    fight(db, second, table, rows, key + "NO ACTION")
        .acceptedWithNote("ndb-index-replaced-by-copy")
        .acceptedWithout("ndb-copy-checks-own-rows");
  }

  @Test
  void aKeyBetweenEnginesFreezesNothing(TestDatabase db) throws SQLException {
    Duel.on(db)
        .session("SET foreign_key_checks = 0")
        .fight(
            Given.tables(
                    "CREATE TABLE p (x INT PRIMARY KEY, y INT, z INT) ENGINE=InnoDB",
                    "CREATE TABLE c (n INT PRIMARY KEY, a INT) ENGINE=NDB",
                    "ALTER TABLE c ADD FOREIGN KEY (a) REFERENCES p (z)",
                    "CREATE TABLE third (n INT PRIMARY KEY, a INT) ENGINE=NDB",
                    "ALTER TABLE third ADD FOREIGN KEY (a) REFERENCES p (z)")
                .key(CreateForeignKey.from("p", "y").to("c", "n").named("f").build()))
        .acceptedWithout("mysql-referent-frozen");
  }

  @Test
  void removingRowsMayTakeOthersAlong(TestDatabase db) throws SQLException {
    String table =
        "CREATE TABLE c (n INT PRIMARY KEY, a INT, b INT, u INT, v INT NOT NULL, KEY kb (b), UNIQUE u"
            + " (u), UNIQUE v (v)) ENGINE=NDB";
    Decided decided =
        fight(
            db,
            CreateForeignKey.from("c", "a").to("c", "n").named("f").build(),
            table,
            "INSERT INTO c VALUES (1, 8, NULL, NULL, 1), (2, 9, NULL, NULL, 2)",
            "ALTER TABLE c ADD CONSTRAINT g FOREIGN KEY (b) REFERENCES c (u) ON DELETE CASCADE");
    decided.refusedBy("ndb-rows-unmatched");
    assertThat(decided.fight().firstError().map(Finding::fix).orElse(""))
        .contains("by the key g of the same table deletes take other rows along", "(1032)");
  }

  @Test
  void nobodyLooksWhereChecksAreOff(TestDatabase db) throws SQLException {
    Duel.on(db)
        .session("SET foreign_key_checks = 0")
        .fight(Given.tables(REFERENT, SOURCE, ROWS).key(key("b", "u")))
        .acceptedWithWarning("ndb-rows-not-looked-at")
        .acceptedWithout("ndb-waits-for-referent-rows");
  }

  @Test
  void membersOfSetsAreComparedByTheirPlace(TestDatabase db) throws SQLException {
    Duel.on(db)
        .fight(
            Given.tables(
                    "CREATE TABLE p (e ENUM('a', 'b') PRIMARY KEY) ENGINE=NDB",
                    "CREATE TABLE c (n INT PRIMARY KEY, a ENUM('b', 'x')) ENGINE=NDB",
                    "INSERT INTO p VALUES ('b')",
                    "INSERT INTO c VALUES (1, 'x')")
                .key(key("a", "e")))
        .acceptedWithout("ndb-rows-unmatched");
    Duel.on(db)
        .fight(
            Given.tables(
                    "CREATE TABLE p (e ENUM('a', 'b') PRIMARY KEY) ENGINE=NDB",
                    "CREATE TABLE c (n INT PRIMARY KEY, a ENUM('b', 'x')) ENGINE=NDB",
                    "INSERT INTO p VALUES ('b')",
                    "INSERT INTO c VALUES (1, 'b')")
                .key(key("a", "e")))
        .refusedBy("ndb-rows-unmatched");
  }
}
