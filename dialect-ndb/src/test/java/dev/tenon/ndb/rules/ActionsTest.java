package dev.tenon.ndb.rules;

import static dev.tenon.key.ReferentialAction.CASCADE;
import static dev.tenon.key.ReferentialAction.NO_ACTION;
import static dev.tenon.key.ReferentialAction.RESTRICT;
import static dev.tenon.key.ReferentialAction.SET_DEFAULT;
import static dev.tenon.key.ReferentialAction.SET_NULL;
import static dev.tenon.ndb.rules.Cases.REFERENT;
import static dev.tenon.ndb.rules.Cases.fight;
import static dev.tenon.ndb.rules.Cases.key;
import static dev.tenon.ndb.rules.Cases.usual;

import dev.tenon.CreateForeignKey;
import dev.tenon.CreateForeignKeyBuilder;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Actions on the cluster. */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class ActionsTest {

  @Test
  void updatesOfAPrimaryKeyDoNotCascade(TestDatabase db) throws SQLException {
    usual(db, to("id").onUpdate(CASCADE).build()).refusedBy("ndb-cascade-on-primary-key");
    usual(db, to("u").onUpdate(CASCADE).onDelete(SET_NULL).build())
        .acceptedWithout("ndb-cascade-on-primary-key")
        .acceptedWithWarning("ndb-primary-key-change-deletes")
        .acceptedWithout("ndb-update-of-primary-key-never-acts")
        .acceptedWithout("ndb-no-action-waits");
  }

  @Test
  void aUniqueKeyMayStandInForThePrimaryKey(TestDatabase db) throws SQLException {
    String referent =
        "CREATE TABLE p (z INT NOT NULL, a INT NOT NULL, UNIQUE z (z), UNIQUE a (a)) ENGINE=NDB";
    fight(db, to("z").onUpdate(CASCADE).build(), referent, Cases.SOURCE)
        .refusedBy("ndb-cascade-on-primary-key");
    fight(db, to("a").onUpdate(CASCADE).build(), referent, Cases.SOURCE)
        .acceptedWithout("ndb-cascade-on-primary-key");
  }

  @Test
  void deletesDoNotCascadeIntoTablesWithBlobs(TestDatabase db) throws SQLException {
    String source = "CREATE TABLE c (n INT PRIMARY KEY, a INT, t %s, KEY ka (a)) ENGINE=NDB";
    fight(db, to("u").onDelete(CASCADE).build(), REFERENT, source.formatted("JSON"))
        .refusedBy("ndb-cascade-with-blob");
    fight(
            db,
            to("u").onDelete(CASCADE).build(),
            REFERENT,
            source.formatted("TEXT AS (CONCAT('x', a)) VIRTUAL"))
        .acceptedWithout("ndb-cascade-with-blob")
        .acceptedWithNote("ndb-cascade-forbids-blobs");
  }

  @Test
  void someActionsNeverAct(TestDatabase db) throws SQLException {
    usual(db, to("id").onDelete(SET_DEFAULT).onUpdate(SET_NULL).build())
        .acceptedWithWarning("ndb-set-default-restricts")
        .acceptedWithWarning("ndb-update-of-primary-key-never-acts")
        .acceptedWithout("ndb-stored-column-not-recomputed");
  }

  @Test
  void storedColumnsAreNotComputedAgain(TestDatabase db) throws SQLException {
    fight(
            db,
            to("u").onUpdate(CASCADE).build(),
            REFERENT,
            "CREATE TABLE c (n INT PRIMARY KEY, a INT, s INT AS (a + 1) STORED) ENGINE=NDB")
        .acceptedWithWarning("ndb-stored-column-not-recomputed")
        .acceptedWithout("ndb-set-default-restricts")
        .acceptedWithout("ndb-primary-key-change-deletes");
  }

  @Test
  void noActionIsCheckedAtCommitOnlyWhereItIsAlone(TestDatabase db) throws SQLException {
    usual(db, to("u").build())
        .acceptedWithNote("ndb-no-action-waits")
        .acceptedWithout("ndb-no-action-hastened");
    usual(db, to("u").onDelete(RESTRICT).onUpdate(NO_ACTION).build())
        .acceptedWithNote("ndb-no-action-hastened")
        .acceptedWithout("ndb-cascade-forbids-blobs");
  }

  @Test
  void rowsWithNullMatchWhereNoUniqueIndexServes(TestDatabase db) throws SQLException {
    String referent =
        "CREATE TABLE p (id INT PRIMARY KEY, u INT, f INT NOT NULL, UNIQUE u (u), UNIQUE f (f))"
            + " ENGINE=NDB";
    fight(db, to("u").build(), referent, Cases.SOURCE).acceptedWithWarning("ndb-nulls-match");
    fight(db, to("f").build(), referent, Cases.SOURCE).acceptedWithout("ndb-nulls-match");
    fight(
            db,
            to("u").build(),
            referent,
            "CREATE TABLE c (n INT PRIMARY KEY, a INT, UNIQUE a (a)) ENGINE=NDB")
        .acceptedWithout("ndb-nulls-match");
    fight(
            db,
            to("u").build(),
            referent,
            "CREATE TABLE c (n INT PRIMARY KEY, a INT, b INT, UNIQUE ab (a, b)) ENGINE=NDB")
        .acceptedWithWarning("ndb-nulls-match");
  }

  @Test
  void updatesWithinATableCascade(TestDatabase db) throws SQLException {
    fight(
            db,
            CreateForeignKey.from("c", "a").to("c", "u").onUpdate(CASCADE).build(),
            "CREATE TABLE c (n INT PRIMARY KEY, a INT, u INT NOT NULL, UNIQUE u (u)) ENGINE=NDB")
        .acceptedWithout("mysql-self-update-is-restrict");
  }

  private static CreateForeignKeyBuilder to(String remote) {
    return key("a", remote).toBuilder();
  }
}
