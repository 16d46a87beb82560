package dev.tenon.ndb.rules;

import static dev.tenon.ndb.rules.Cases.fight;
import static dev.tenon.ndb.rules.Cases.key;
import static dev.tenon.ndb.rules.Cases.usual;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Names on the cluster. */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class NamesTest {

  @Test
  void columnsAreSpelledAsTheTablesSpellThem(TestDatabase db) throws SQLException {
    usual(db, key("A", "u")).refusedBy("ndb-source-column-spelling");
    usual(db, key("a", "U")).refusedBy("ndb-referent-column-spelling");
  }

  @Test
  void noNameHasASlash(TestDatabase db) throws SQLException {
    usual(db, key("a", "u").toBuilder().named("a/b").build()).refusedBy("ndb-slash-in-name");
    fight(
            db,
            CreateForeignKey.from("c/d", "a").to("p", "u").build(),
            Cases.REFERENT,
            Cases.SOURCE.replace(" c ", " `c/d` "))
        .refusedBy("ndb-slash-in-name");
    fight(
            db,
            CreateForeignKey.from("c/d", "a").to("p", "u").named("f").build(),
            Cases.REFERENT,
            Cases.SOURCE.replace(" c ", " `c/d` "))
        .acceptedWithout("ndb-slash-in-name")
        .acceptedWithout("ndb-source-column-spelling")
        .acceptedWithout("ndb-referent-column-spelling")
        .acceptedWithout("ndb-name-cut")
        .acceptedWithout("ndb-name-out-of-step");
  }

  @Test
  void longNamesAreRegretted(TestDatabase db) throws SQLException {
    usual(db, key("a", "u").toBuilder().named("€".repeat(38)).build())
        .acceptedWithWarning("ndb-name-cut");
  }

  @Test
  void namesThatLookCountedAreRegretted(TestDatabase db) throws SQLException {
    usual(db, key("a", "u").toBuilder().named("c_fk_main").build())
        .acceptedWithWarning("ndb-name-out-of-step");
    usual(
            db,
            CreateForeignKey.from("c", "b").to("p", "u").build(),
            "ALTER TABLE c ADD CONSTRAINT c_fk_7 FOREIGN KEY (a) REFERENCES p (id)")
        .acceptedWithout("ndb-name-out-of-step");
  }
}
