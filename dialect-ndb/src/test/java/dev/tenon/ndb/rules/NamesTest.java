package dev.tenon.ndb.rules;

import static dev.tenon.ndb.rules.Cases.fight;
import static dev.tenon.ndb.rules.Cases.key;
import static dev.tenon.ndb.rules.Cases.usual;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Duel;
import dev.tenon.conformance.differential.Given;
import dev.tenon.conformance.differential.TableSpec;
import java.sql.SQLException;
import java.util.List;
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
  void theNameOfAnIndexHasABound(TestDatabase db) throws SQLException {
    usual(db, key("b", "u").toBuilder().named("€".repeat(40)).build())
        .refusedBy("ndb-index-name-too-long");
    usual(db, key("a", "u").toBuilder().named("€".repeat(40)).build())
        .acceptedWithout("ndb-index-name-too-long");
    usual(db, key("b", "u").toBuilder().named("€".repeat(39)).build())
        .unknownBy("ndb-index-name-perhaps-too-long");
    usual(db, key("b", "u").toBuilder().named("€".repeat(37) + "xx").build())
        .acceptedWithout("ndb-index-name-perhaps-too-long");
  }

  @Test
  void anIndexIsNamedLikeTheColumnToo(TestDatabase db) throws SQLException {
    String column = "€".repeat(40);
    fight(
            db,
            CreateForeignKey.from("c", column).to("p", "u").build(),
            Cases.REFERENT,
            "CREATE TABLE c (n INT PRIMARY KEY, `" + column + "` INT) ENGINE=NDB")
        .refusedBy("ndb-index-name-too-long");
    TableSpec source =
        new TableSpec("CREATE TABLE", "c", List.of("n INT PRIMARY KEY", "b INT"), "ENGINE=NDB");
    Duel.on(db)
        .fight(
            Given.tables(Cases.REFERENT)
                .keyWithin(source, key("b", "u").toBuilder().named(column).build()))
        .refusedBy("ndb-index-name-too-long");
    usual(
            db,
            key("b", "u").toBuilder().named(column).build(),
            "ALTER TABLE c ADD CONSTRAINT g FOREIGN KEY (b) REFERENCES p (id)")
        .unknownBy("ndb-index-name-perhaps-too-long");
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
