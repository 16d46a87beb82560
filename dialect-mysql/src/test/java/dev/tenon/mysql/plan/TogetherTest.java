package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Operation;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.BrokenRun;
import dev.tenon.name.TableName;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome.End;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys of one table have their indexes built, or are copied in, at once; each is still its own. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class TogetherTest {
  private static final List<Operation> THREE = List.of(key("a"), key("b"), key("d"));

  private static CreateForeignKey key(String column) {
    return CreateForeignKey.from("c", column).to("p", "id").named("k_" + column).build();
  }

  private static Tenon start(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY)",
        "INSERT INTO p VALUES (1), (2)",
        "CREATE TABLE c (id INT AUTO_INCREMENT PRIMARY KEY, a INT, b INT, d INT)",
        "INSERT INTO c (a, b, d) VALUES (1, 1, 1), (2, 2, 2)");
    return Tenon.connect(database.dataSource());
  }

  private static List<Plan> plans(Tenon tenon, Strategy strategy) {
    return tenon.plan(THREE, strategy).stream()
        .map(PlannedOperation::plan)
        .flatMap(plan -> plan.stream())
        .toList();
  }

  private static List<String> ids(Plan plan) {
    return plan.steps().stream().map(Step::id).toList();
  }

  /** Write how each step ended. */
  private static List<String> ends(PlanOutcome outcome) {
    return outcome.steps().stream().map(step -> step.step() + " " + step.end()).toList();
  }

  private static List<String> indexes(TestDatabase database) throws SQLException {
    return database
        .query(
            "SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS"
                + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'c' ORDER BY 1")
        .stream()
        .map(row -> String.valueOf(row.getFirst()))
        .toList();
  }

  @Test
  void indexesAreBuiltInOnePass(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    List<Plan> plans = plans(tenon, Strategy.ONLINE);
    List<PlanOutcome> outcomes = plans.stream().map(tenon::apply).toList();

    assertThat(plans).hasSize(3);
    assertThat(ids(plans.get(0)))
        .containsExactly("indexes-together", "index", "add-unproven", "search", "name");
    assertThat(ids(plans.get(1))).containsExactly("index", "add-unproven", "search", "name");
    assertThat(ends(outcomes.get(0)))
        .containsExactly(
            "indexes-together DONE",
            "index FOUND_DONE",
            "add-unproven DONE",
            "search DONE",
            "name DONE");
    assertThat(ends(outcomes.get(2)))
        .containsExactly("index FOUND_DONE", "add-unproven DONE", "search DONE", "name DONE");
    assertThat(outcomes).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
    assertThat(indexes(database)).containsExactlyInAnyOrder("PRIMARY", "k_a", "k_b", "k_d");
  }

  @Test
  void keysAreCopiedInAtOnce(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    List<Plan> plans = plans(tenon, Strategy.DIRECT);
    List<PlanOutcome> outcomes = plans.stream().map(tenon::apply).toList();

    assertThat(ends(outcomes.get(0))).containsExactly("add-together DONE", "add FOUND_DONE");
    assertThat(ends(outcomes.get(1))).containsExactly("add FOUND_DONE");
    assertThat(ends(outcomes.get(2))).containsExactly("add FOUND_DONE");
    assertThat(outcomes).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
  }

  @Test
  void whereRowsOfOneKeyAreInTheWayEachGoesByItself(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("UPDATE c SET b = 99 WHERE id = 2");
    List<String> told = new ArrayList<>();
    PlanListener ear =
        new PlanListener() {
          @Override
          public void passesOver(Step step, String why) {
            told.add(step.id() + ": " + why);
          }
        };

    List<PlanOutcome> outcomes =
        plans(tenon, Strategy.DIRECT).stream()
            .map(plan -> tenon.apply(plan, Patience.DEFAULT, ear))
            .toList();

    assertThat(ends(outcomes.get(0))).containsExactly("add-together PASSED_OVER", "add DONE");
    assertThat(told).hasSize(1).first().asString().contains("rows stand in the way");
    assertThat(outcomes)
        .extracting(PlanOutcome::state)
        .containsExactly(State.PROVEN, State.ORPHANS, State.PROVEN);
    assertThat(outcomes.get(1).orphans().orElseThrow().sample().getFirst())
        .containsEntry("b", "99");
    assertThat(outcomes.get(0).orphans()).isEmpty();
  }

  @Test
  void aKeyWhoseRowsAreInTheWayLeavesNoIndexAndTakesNoOthers(TestDatabase database)
      throws SQLException {
    Tenon tenon = start(database);
    database.execute("UPDATE c SET b = 99 WHERE id = 2");

    List<PlanOutcome> outcomes = plans(tenon, Strategy.ONLINE).stream().map(tenon::apply).toList();

    assertThat(outcomes)
        .extracting(PlanOutcome::state)
        .containsExactly(State.PROVEN, State.ORPHANS, State.PROVEN);
    assertThat(indexes(database)).containsExactlyInAnyOrder("PRIMARY", "k_a", "k_d");
  }

  /** A run of one of the plans alone has built its index since. */
  @Test
  void whatCantBeHadTogetherIsPassedOver(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    List<Plan> plans = plans(tenon, Strategy.ONLINE);
    cutOffBefore(tenon, plans.get(1), "add-unproven");

    List<PlanOutcome> outcomes = plans.stream().map(tenon::apply).toList();

    assertThat(ends(outcomes.get(0))).startsWith("indexes-together PASSED_OVER", "index DONE");
    assertThat(ends(outcomes.get(1))).startsWith("index FOUND_DONE");
    assertThat(ends(outcomes.get(2))).startsWith("index DONE");
    assertThat(outcomes).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
  }

  @Test
  void cutOffAfterTheSharedWorkTheRestGoesOn(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    List<Plan> plans = plans(tenon, Strategy.ONLINE);
    cutOffBefore(tenon, plans.get(0), "add-unproven");

    for (Plan plan : plans) {
      PlanOutcome outcome = tenon.apply(plan);
      assertThat(outcome.steps()).noneMatch(step -> isBuild(step.step()) && step.end() == End.DONE);
      assertThat(outcome.state()).isEqualTo(State.PROVEN);
    }
    assertThat(indexes(database)).containsExactlyInAnyOrder("PRIMARY", "k_a", "k_b", "k_d");
  }

  @Test
  void plansMadeAnewAfterThatEndTheSame(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    cutOffBefore(tenon, plans(tenon, Strategy.ONLINE).get(0), "search");

    List<Plan> anew = plans(tenon, Strategy.ONLINE);

    assertThat(anew).noneMatch(plan -> ids(plan).contains("indexes-together"));
    List<PlanOutcome> outcomes = anew.stream().map(tenon::apply).toList();
    assertThat(outcomes).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
    assertThat(outcomes)
        .flatExtracting(TogetherTest::ends)
        .doesNotContain("indexes-together DONE", "index DONE");
    assertThat(indexes(database)).containsExactlyInAnyOrder("PRIMARY", "k_a", "k_b", "k_d");
  }

  private static boolean isBuild(String step) {
    return step.equals("indexes-together") || step.equals("index");
  }

  private static void cutOffBefore(Tenon tenon, Plan plan, String last) {
    Step step =
        plan.steps().stream().filter(each -> each.id().equals(last)).findFirst().orElseThrow();
    BrokenRun.before(tenon, plan, step);
  }

  @Test
  void keysOfTwoTablesShareNothing(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("CREATE TABLE c2 (id INT PRIMARY KEY, a INT)");

    List<PlannedOperation> planned =
        tenon.plan(
            List.of(key("a"), CreateForeignKey.from("c2", "a").to("p", "id").named("k2").build()),
            Strategy.ONLINE);

    assertThat(planned).allMatch(one -> ids(one.plan().orElseThrow()).getFirst().equals("index"));
    assertThat(planned.getFirst().plan().orElseThrow().key().definition().source().name())
        .isEqualTo(TableName.of("c").name());
  }
}
