package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Demand that keys can take each other's names, and that a run which broke off can be mended. */
public abstract class RenamesContract {
  private static final TableName CHILD = TableName.of("child");
  private static final List<Operation> EXCHANGE = List.of(rename("a", "b"), rename("b", "a"));
  private static final List<Operation> ROUND =
      List.of(rename("a", "b"), rename("b", "c"), rename("c", "a"));

  /** Make the contract; for subclasses. */
  protected RenamesContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  /** Stand for a run that is killed before one of its steps. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Tenon start(TestDatabase database) throws SQLException {
    for (String referent : List.of("x", "y", "z")) {
      tables().create(database, referent, "id INT NOT NULL, PRIMARY KEY (id)");
    }
    tables()
        .create(
            database, "child", "id INT NOT NULL, x_id INT, y_id INT, z_id INT, PRIMARY KEY (id)");
    Tenon tenon = Tenon.connect(database.dataSource());
    create(tenon, "a", "x");
    create(tenon, "b", "y");
    create(tenon, "c", "z");
    return tenon;
  }

  private static void create(Tenon tenon, String name, String referent) {
    tenon.apply(
        tenon.plan(
            CreateForeignKey.create(
                name, "child", referent, List.of(referent + "_id"), List.of("id"))));
  }

  private static RenameForeignKey rename(String name, String becomes) {
    return new RenameForeignKey(CHILD, new Identifier(name), new Identifier(becomes));
  }

  private static List<String> keys(Tenon tenon) {
    return tenon.inspect(new Scope.Table(CHILD)).stream()
        .map(key -> key.name() + " to " + key.definition().referent().name())
        .sorted()
        .toList();
  }

  /**
   * Plan operations together, online.
   *
   * @param tenon on the database
   * @param operations in the order asked for
   * @return the plans of those that can be planned
   */
  protected static List<Plan> plans(Tenon tenon, List<Operation> operations) {
    return tenon.plan(operations, Strategy.ONLINE).stream()
        .flatMap(planned -> planned.plan().stream())
        .toList();
  }

  private static List<String> refusals(List<PlannedOperation> planned) {
    return planned.stream()
        .flatMap(each -> each.refusal().stream())
        .map(refusal -> refusal.id())
        .toList();
  }

  private static List<PlanOutcome> apply(Tenon tenon, List<Plan> plans) {
    return plans.stream().map(tenon::apply).toList();
  }

  /** Stop before a step, counted over all plans. */
  private static void kill(Tenon tenon, List<Plan> plans, int doomed) {
    PlanListener killer =
        new PlanListener() {
          private int begun;

          @Override
          public void begins(Step step, int number, int count) {
            if (++begun == doomed) {
              throw new Killed();
            }
          }
        };
    assertThatThrownBy(() -> plans.forEach(plan -> tenon.apply(plan, Patience.DEFAULT, killer)))
        .isInstanceOf(Killed.class);
  }

  @Test
  void twoKeysExchangeTheirNames(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    List<Plan> plans = plans(tenon, EXCHANGE);

    assertThat(plans).hasSize(2);
    assertThat(plans.get(0).steps()).extracting(Step::id).containsExactly("make-way", "rename");
    assertThat(apply(tenon, plans)).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
    assertThat(keys(tenon)).containsExactly("a to y", "b to x", "c to z");

    assertThat(apply(tenon, plans))
        .flatExtracting(PlanOutcome::steps)
        .extracting(StepOutcome::end)
        .hasSize(3)
        .containsOnly(StepOutcome.End.FOUND_DONE);
    assertThat(keys(tenon)).containsExactly("a to y", "b to x", "c to z");
  }

  @Test
  void threeKeysPassTheirNamesOn(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    List<PlannedOperation> planned = tenon.plan(ROUND, Strategy.ONLINE);

    assertThat(planned).extracting(PlannedOperation::place).containsExactly(0, 2, 1);
    List<Plan> plans = planned.stream().flatMap(each -> each.plan().stream()).toList();
    assertThat(apply(tenon, plans)).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
    assertThat(keys(tenon)).containsExactly("a to z", "b to x", "c to y");
    assertThat(apply(tenon, plans))
        .flatExtracting(PlanOutcome::steps)
        .extracting(StepOutcome::end)
        .containsOnly(StepOutcome.End.FOUND_DONE);
  }

  @Test
  void aRunThatBrokeOffIsPlannedAnew(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    kill(tenon, plans(tenon, EXCHANGE), 2);
    assertThat(keys(tenon)).hasSize(3).contains("a to x").doesNotContain("b to y");

    List<Plan> again = plans(tenon, EXCHANGE);

    assertThat(again).flatExtracting(Plan::steps).extracting(Step::id).containsOnly("rename");
    assertThat(apply(tenon, again)).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
    assertThat(keys(tenon)).containsExactly("a to y", "b to x", "c to z");
  }

  /** What was done is refused then, as a rename of a key that has its new name already is. */
  @Test
  void whereverItBrokeOffNothingIsLeft(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    List<String> before = List.of("a to x", "b to y", "c to z");
    List<String> after = List.of("a to z", "b to x", "c to y");
    List<Operation> back = List.of(rename("b", "a"), rename("c", "b"), rename("a", "c"));
    for (int doomed = 1; doomed <= 4; doomed++) {
      List<Plan> saved = plans(tenon, ROUND);
      kill(tenon, saved, doomed);
      apply(tenon, plans(tenon, ROUND));
      assertThat(keys(tenon)).isEqualTo(after);
      assertThat(apply(tenon, saved)).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
      assertThat(keys(tenon)).isEqualTo(after);

      List<Plan> home = plans(tenon, back);
      kill(tenon, home, doomed);
      assertThat(apply(tenon, home)).extracting(PlanOutcome::state).containsOnly(State.PROVEN);
      assertThat(keys(tenon)).isEqualTo(before);
    }
  }

  @Test
  void aKeyTakesTheNameOfOneThatGoes(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    List<PlannedOperation> planned =
        tenon.plan(List.of(rename("a", "b"), DropForeignKey.named("b", CHILD)), Strategy.ONLINE);

    assertThat(planned).extracting(PlannedOperation::place).containsExactly(1, 0);
    apply(tenon, planned.stream().flatMap(each -> each.plan().stream()).toList());
    assertThat(keys(tenon)).containsExactly("b to x", "c to z");
  }

  @Test
  void aNameThatStaysTakenIsRefused(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    create(tenon, "same", "x");

    assertThat(refusals(tenon.plan(List.of(rename("a", "b"), rename("c", "a")), Strategy.ONLINE)))
        .containsExactly("plan-refused", "plan-refused");
    assertThat(
            refusals(
                tenon.plan(List.of(rename("a", "same"), rename("same", "a")), Strategy.ONLINE)))
        .containsExactly("plan-refused", "plan-refused");
    assertThat(keys(tenon)).containsExactly("a to x", "b to y", "c to z", "same to x");
  }
}
