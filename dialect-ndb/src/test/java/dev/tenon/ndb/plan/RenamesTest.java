package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.RenamesContract;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@OnEngines("ndb:9.7")
class RenamesTest extends RenamesContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables(" ENGINE=NDB");
  }

  @Test
  void aKeyWhoseIndexTheServerMadeIsCopied(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY) ENGINE=NDB",
        "CREATE TABLE s (x INT, CONSTRAINT a FOREIGN KEY (x) REFERENCES p (id)) ENGINE=NDB",
        "INSERT INTO p VALUES (1)",
        "INSERT INTO s VALUES (1)");
    Tenon tenon = Tenon.connect(database.dataSource());

    Plan plan =
        tenon.plan(
            new RenameForeignKey(TableName.of("s"), new Identifier("a"), new Identifier("b")));
    assertThat(plan.steps()).extracting(Step::algorithm).containsExactly(Step.Algorithm.COPY);
    assertThat(plan.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("ndb-plan-copies");
    Sightings.note(plan, database, getClass());
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);

    assertThat(database.query("SELECT * FROM s")).hasSize(1);
    assertThatThrownBy(() -> database.execute("INSERT INTO s VALUES (2)"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("foreign key constraint fails");
  }
}
