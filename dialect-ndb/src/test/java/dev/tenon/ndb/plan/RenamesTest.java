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
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import java.sql.SQLException;
import java.util.List;
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

  @Test
  void keysWhoseIndexesTheServerMadeExchangeTheirNames(TestDatabase database) throws SQLException {
    TableName table = TableName.of("s");
    Identifier a = new Identifier("a");
    Identifier b = new Identifier("b");
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY) ENGINE=NDB",
        "CREATE TABLE s (x INT, y INT, CONSTRAINT a FOREIGN KEY (x) REFERENCES p (id),"
            + " CONSTRAINT b FOREIGN KEY (y) REFERENCES p (id)) ENGINE=NDB");
    Tenon tenon = Tenon.connect(database.dataSource());

    List<Plan> plans =
        plans(tenon, List.of(new RenameForeignKey(table, a, b), new RenameForeignKey(table, b, a)));

    assertThat(plans)
        .flatExtracting(Plan::steps)
        .extracting(Step::algorithm)
        .containsExactly(Step.Algorithm.COPY, Step.Algorithm.COPY, Step.Algorithm.COPY);
    assertThat(plans).extracting(plan -> tenon.apply(plan).state()).containsOnly(State.PROVEN);
    assertThat(tenon.inspect(new Scope.Table(table)))
        .extracting(key -> key.name() + " " + key.definition().localColumns())
        .containsExactlyInAnyOrder("a [y]", "b [x]");
  }
}
