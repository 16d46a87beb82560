package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.PickUpContract;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class PickUpTest extends PickUpContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected String indexNames() {
    return """
        SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'child' AND INDEX_NAME <> 'PRIMARY'
        ORDER BY 1""";
  }

  @Test
  void anIndexOfTheKeysNameThatCameSinceStopsThePlan(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 1);
    Plan plan = tenon.plan(key(), Strategy.ONLINE);
    database.execute("CREATE INDEX fk_c_p ON child (id)");

    assertThatThrownBy(() -> tenon.apply(plan))
        .isInstanceOfSatisfying(
            TenonException.class, refused -> assertThat(refused.id()).isEqualTo("step-blocked"));

    assertThat(indexes(database)).containsExactly("fk_c_p");
  }

  /** It rests on the new index from the build on, since the server drops its own for it. */
  @Test
  void anIndexThatAnotherKeyRestsOnKeepsItsName(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 1);
    database.execute(
        "CREATE TABLE other (id INT PRIMARY KEY)",
        "INSERT INTO other VALUES (1), (99)",
        "ALTER TABLE child ADD CONSTRAINT fk_other FOREIGN KEY (parent_id) REFERENCES other (id)",
        "UPDATE child SET parent_id = 99");

    assertThat(tenon.apply(tenon.plan(key(), Strategy.ONLINE)).state()).isEqualTo(State.ORPHANS);
    assertThat(indexes(database)).containsExactly("fk_c_p");

    database.execute("UPDATE child SET parent_id = 1");
    assertThat(tenon.apply(tenon.plan(key(), Strategy.ONLINE)).state()).isEqualTo(State.PROVEN);
    assertThat(indexes(database)).containsExactly("fk_c_p");
  }

  @Test
  void theIndexOfAProvenKeySaysNothingOfTenon(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 1);
    assertThat(tenon.apply(tenon.plan(key(), Strategy.ONLINE)).state()).isEqualTo(State.PROVEN);

    assertThat(
            database.query(
                "SELECT INDEX_NAME, INDEX_COMMENT FROM information_schema.STATISTICS"
                    + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'child'"
                    + " AND INDEX_NAME <> 'PRIMARY'"))
        .containsExactly(List.of("fk_c_p", ""));
  }
}
