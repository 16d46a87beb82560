package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Finding;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ways cost in the cluster, where an index that the server made is in the way. */
@OnEngines({"ndb:9.7"})
class CostsTest {
  private static final TableName C = TableName.of("c");

  private static Tenon start(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT, x INT, PRIMARY KEY (id), UNIQUE (id, x)) ENGINE=NDB",
        "CREATE TABLE c (n INT PRIMARY KEY, a INT, b INT) ENGINE=NDB",
        "INSERT INTO p VALUES (1, 1)",
        "INSERT INTO c VALUES (1, 1, 1)");
    Tenon tenon = Tenon.connect(database.dataSource());
    tenon.apply(CreateForeignKey.from("c", "a").to("p", "id").named("fk_first").build());
    return tenon;
  }

  private static CreateForeignKey second() {
    return CreateForeignKey.from("c", "a").to("p", "id").named("fk_second").build();
  }

  private static List<String> rules(Plan plan) {
    return plan.findings().stream().map(Finding::rule).map(rule -> rule.id()).toList();
  }

  @Test
  void anIndexOfAnEarlierKeyIsReplacedFirst(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(DropForeignKey.named("fk_first", C));
    Plan plan = tenon.plan(second(), Strategy.ONLINE);

    assertThat(rules(plan)).contains("ndb-plan-index-replaced");
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
    Sightings.note(plan, database, getClass());
  }

  @Test
  void inOneStatementThatCopies(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(DropForeignKey.named("fk_first", C));
    Plan plan = tenon.plan(second(), Strategy.DIRECT);

    assertThat(rules(plan)).contains("ndb-plan-copies");
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
    Sightings.note(plan, database, getClass());
  }

  @Test
  void anIndexInUseIsNotReplacedInPlace(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    Plan plan =
        tenon.plan(
            CreateForeignKey.from("c", "a", "b").to("p", "id", "x").named("fk_both").build(),
            Strategy.ONLINE);

    assertThat(rules(plan)).contains("ndb-plan-index-in-use");
    assertThat(plan.strategy()).isEqualTo(Strategy.DIRECT);
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
    Sightings.note(plan, database, getClass());
  }
}
