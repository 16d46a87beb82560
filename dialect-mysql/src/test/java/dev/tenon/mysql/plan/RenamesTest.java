package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Operation;
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
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnEngines({"mysql:5.7.22", "mysql:9.7"})
class RenamesTest extends RenamesContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  private static Operation rename(String table, String name, String becomes) {
    return new RenameForeignKey(TableName.of(table), new Identifier(name), new Identifier(becomes));
  }

  private static List<String> keys(Tenon tenon, String... tables) {
    return Stream.of(tables)
        .flatMap(table -> tenon.inspect(new Scope.Table(TableName.of(table))).stream())
        .map(
            key ->
                key.definition().source().name()
                    + "."
                    + key.name()
                    + key.definition().localColumns())
        .sorted()
        .toList();
  }

  /** The name of a key is one in its schema, so a ring goes from table to table. */
  @Test
  void keysOfSeveralTablesExchangeTheirNames(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY)",
        "CREATE TABLE r (id INT PRIMARY KEY)",
        "CREATE TABLE s (p_id INT, CONSTRAINT a FOREIGN KEY (p_id) REFERENCES p (id))",
        "CREATE TABLE t (r_id INT, CONSTRAINT b FOREIGN KEY (r_id) REFERENCES r (id))");
    Tenon tenon = Tenon.connect(database.dataSource());
    List<Operation> exchange = List.of(rename("s", "a", "b"), rename("t", "b", "a"));
    Plan first = plans(tenon, exchange).getFirst();
    assertThat(first.steps()).extracting(Step::id).containsExactly("make-way", "rename");
    tenon.apply(only(first.steps().getFirst(), first));
    assertThat(keys(tenon, "s")).containsExactly("s.a[p_id]");
    assertThat(keys(tenon, "t")).hasSize(1).doesNotContain("t.b[r_id]");

    assertThat(plans(tenon, exchange).stream().map(tenon::apply).map(PlanOutcome::state))
        .containsExactly(State.PROVEN, State.PROVEN);

    assertThat(keys(tenon, "s", "t")).containsExactly("s.b[p_id]", "t.a[r_id]");
    List<Plan> back = plans(tenon, List.of(rename("t", "a", "b"), rename("s", "b", "a")));
    assertThat(back.stream().map(tenon::apply).map(PlanOutcome::state))
        .containsExactly(State.PROVEN, State.PROVEN);
    assertThat(keys(tenon, "s", "t")).containsExactly("s.a[p_id]", "t.b[r_id]");
  }

  private static Plan only(Step step, Plan plan) {
    return new Plan(
        plan.goal(),
        plan.strategy(),
        plan.dialect(),
        plan.key(),
        List.of(step),
        plan.findings(),
        plan.basis(),
        plan.was());
  }

  /** Indexes that the server made bear the names of the keys, and are in nobody's way. */
  @Test
  void keysWhoseIndexesTheServerMade(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY)",
        "CREATE TABLE s (x INT, y INT, CONSTRAINT a FOREIGN KEY (x) REFERENCES p (id),"
            + " CONSTRAINT b FOREIGN KEY (y) REFERENCES p (id))");
    Tenon tenon = Tenon.connect(database.dataSource());

    assertThat(
            plans(tenon, List.of(rename("s", "a", "b"), rename("s", "b", "a"))).stream()
                .map(tenon::apply)
                .map(PlanOutcome::state))
        .containsExactly(State.PROVEN, State.PROVEN);

    assertThat(keys(tenon, "s")).containsExactly("s.a[y]", "s.b[x]");
  }

  @Test
  void whatIsMadeAnewIsSaid(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY)",
        "CREATE TABLE s (x INT, y INT, CONSTRAINT a FOREIGN KEY (x) REFERENCES p (id),"
            + " KEY mine (y), CONSTRAINT b FOREIGN KEY (y) REFERENCES p (id))");
    Tenon tenon = Tenon.connect(database.dataSource());

    Plan made = tenon.plan(rename("s", "a", "c"));
    assertThat(made.steps()).extracting(Step::algorithm).containsExactly(Step.Algorithm.INPLACE);
    assertThat(made.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("mysql-plan-index-renamed");
    Sightings.note(made, database, getClass());
    assertThat(tenon.apply(made).state()).isEqualTo(State.PROVEN);
    Plan people = tenon.plan(rename("s", "b", "d"));
    assertThat(people.steps()).extracting(Step::algorithm).containsExactly(Step.Algorithm.INSTANT);
    assertThat(people.findings()).isEmpty();
    assertThat(tenon.apply(people).state()).isEqualTo(State.PROVEN);

    assertThat(database.query("SHOW CREATE TABLE s").getFirst().getLast().toString())
        .contains("KEY `c` (`x`)", "KEY `mine` (`y`)");
  }
}
