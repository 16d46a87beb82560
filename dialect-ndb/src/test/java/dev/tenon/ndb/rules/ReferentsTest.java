package dev.tenon.ndb.rules;

import static dev.tenon.ndb.rules.Cases.REFERENT;
import static dev.tenon.ndb.rules.Cases.SOURCE;
import static dev.tenon.ndb.rules.Cases.key;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Duel;
import dev.tenon.conformance.differential.Given;
import dev.tenon.key.ReferentialAction;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Where keys on the cluster lead. */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class ReferentsTest {
  private static final String CHECKS_OFF = "SET foreign_key_checks = 0";
  private static final String ELSEWHERE = "CREATE TABLE p (id INT PRIMARY KEY) ENGINE=InnoDB";

  @Test
  void aStandInTakesThePlaceOfWhatIsNotThere(TestDatabase db) throws SQLException {
    Duel.on(db)
        .session(CHECKS_OFF)
        .fight(Given.tables(SOURCE).key(key("a", "Id")))
        .acceptedWithWarning("ndb-stand-in-referent")
        .acceptedWithout("ndb-referent-in-other-schema");
    Duel.on(db)
        .session(CHECKS_OFF)
        .fight(
            Given.tables(ELSEWHERE, SOURCE)
                .key(key("a", "id").toBuilder().onUpdate(ReferentialAction.CASCADE).build()))
        .refusedBy("ndb-cascade-on-primary-key");
  }

  @Test
  void aStandInKeepsItsNameWhenTheCountOfKeysChanges(TestDatabase db) throws SQLException {
    String[] dropped = {
      SOURCE, missing("f0", "a"), missing("f1", "b"), "ALTER TABLE c DROP FOREIGN KEY f0"
    };
    Duel.on(db)
        .session(CHECKS_OFF)
        .fight(Given.tables(dropped).key(key("a", "x")))
        .refusedBy("ndb-stand-in-name-taken");
    Duel.on(db)
        .session(CHECKS_OFF)
        .fight(Given.tables(dropped).key(CreateForeignKey.from("c", "a").to("q", "x").build()))
        .acceptedWithout("ndb-stand-in-name-taken");
    Duel.on(db)
        .session(CHECKS_OFF)
        .fight(Given.tables(SOURCE, missing("f0", "a"), missing("f1", "b")).key(key("a", "x")))
        .acceptedWithout("ndb-stand-in-name-taken");
  }

  @Test
  void aStandInKeepsItsNameWhenTheSourceIsCopied(TestDatabase db) throws SQLException {
    String[] copied = {
      "CREATE TABLE c (n INT PRIMARY KEY, a INT, b INT) ENGINE=NDB",
      missing("f0", "a"),
      missing("f1", "b"),
      missing("f2", "a")
    };
    Duel.on(db)
        .session(CHECKS_OFF)
        .fight(Given.tables(copied).key(key("b", "x")))
        .unknownBy("ndb-stand-in-name-unsure");
    Duel.on(db)
        .session(CHECKS_OFF)
        .fight(Given.tables(copied).key(CreateForeignKey.from("c", "b").to("q", "x").build()))
        .acceptedWithNote("ndb-index-replaced-by-copy")
        .acceptedWithout("ndb-stand-in-name-unsure");
  }

  private static String missing(String name, String column) {
    return "ALTER TABLE c ADD CONSTRAINT "
        + name
        + " FOREIGN KEY ("
        + column
        + ") REFERENCES p (x)";
  }

  @Test
  void aReferentMayBeInAnotherSchema(TestDatabase db) throws SQLException {
    Duel.on(db)
        .fight(
            Given.tables(REFERENT.replace(" p ", " {other}.p "), SOURCE)
                .key(key("a", "id").toBuilder().referentSchema("{other}").build()))
        .acceptedWithNote("ndb-referent-in-other-schema")
        .acceptedWithout("ndb-stand-in-referent");
  }
}
