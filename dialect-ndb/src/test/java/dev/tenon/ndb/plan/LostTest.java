package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.DropForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.name.Identifier;
import dev.tenon.plan.PlanOutcome.State;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The server goes on showing a key whose referent went with its schema, or that itself is gone. */
@OnEngines("ndb:9.7")
class LostTest {
  private static final Identifier NAME = new Identifier("fk_c_p");

  /** Whoever drops a schema with foreign_key_checks off leaves keys of others without referent. */
  @Test
  void aKeyWhoseReferentWentWithItsSchemaCanBeDropped(TestDatabase database) throws SQLException {
    String other = database.newSchema();
    database.execute(
        "CREATE TABLE " + other + ".parent (id INT PRIMARY KEY) ENGINE=NDB",
        "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT, CONSTRAINT fk_c_p FOREIGN KEY"
            + " (parent_id) REFERENCES "
            + other
            + ".parent (id)) ENGINE=NDB",
        "USE " + other,
        "SET foreign_key_checks = 0",
        "DROP DATABASE " + other);
    Tenon tenon = Tenon.connect(database.dataSource());

    assertThat(TwoTables.shown(tenon)).containsExactly("fk_c_p");
    assertThatThrownBy(() -> database.execute("INSERT INTO child VALUES (1, 77)"))
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getErrorCode()).isEqualTo(1452));
    assertThat(tenon.apply(tenon.plan(DropForeignKey.named("fk_c_p", TwoTables.CHILD))).state())
        .isEqualTo(State.GONE);
    assertThat(TwoTables.inCluster(database)).isEmpty();
  }

  /** While a reader holds the table, the server shows a key that was dropped already. */
  @Test
  void aKeyThatTheClusterDoesNotHaveIsNotTakenForProven(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    tenon.apply(tenon.plan(TwoTables.KEY));
    try (Connection reader = Sessions.open(database, "SELECT * FROM child")) {
      assertThatThrownBy(
              () ->
                  database.execute(
                      "SET SESSION lock_wait_timeout = 1",
                      "ALTER TABLE child DROP FOREIGN KEY fk_c_p, ALGORITHM=INPLACE"))
          .isInstanceOfSatisfying(
              SQLException.class, late -> assertThat(late.getErrorCode()).isEqualTo(1205));

      assertThat(TwoTables.shown(tenon)).containsExactly("fk_c_p");
      assertThat(TwoTables.inCluster(database)).isEmpty();
      assertThatThrownBy(() -> tenon.plan(new ValidateForeignKey(TwoTables.CHILD, NAME)))
          .isInstanceOfSatisfying(
              TenonException.class, refused -> assertThat(refused.id()).isEqualTo("plan-refused"))
          .hasMessageContaining("the cluster does not have it");
      reader.rollback();
    }
  }
}
