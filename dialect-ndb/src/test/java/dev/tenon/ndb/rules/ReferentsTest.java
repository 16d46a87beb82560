package dev.tenon.ndb.rules;

import static dev.tenon.ndb.rules.Cases.REFERENT;
import static dev.tenon.ndb.rules.Cases.SOURCE;
import static dev.tenon.ndb.rules.Cases.key;

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
  void aReferentMayBeInAnotherSchema(TestDatabase db) throws SQLException {
    Duel.on(db)
        .fight(
            Given.tables(REFERENT.replace(" p ", " {other}.p "), SOURCE)
                .key(key("a", "id").toBuilder().referentSchema("{other}").build()))
        .acceptedWithNote("ndb-referent-in-other-schema")
        .acceptedWithout("ndb-stand-in-referent");
  }
}
