package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Demand that a plan that is made anew goes on where a run before was cut off, at any step. */
public abstract class PickUpContract {
  private static final TableName CHILD = TableName.of("child");

  /** Make the contract; for subclasses. */
  protected PickUpContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  /**
   * Say how the names of a table's indexes are asked for.
   *
   * @return a query that returns one a row, in order, the primary key's apart
   */
  protected abstract String indexNames();

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static CreateForeignKey key() {
    return CreateForeignKey.create(
        "fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"));
  }

  private Tenon start(TestDatabase database, int value) throws SQLException {
    tables().create(database, "parent", "id INT NOT NULL, PRIMARY KEY (id)");
    tables().create(database, "child", "id INT NOT NULL, parent_id INT, PRIMARY KEY (id)");
    database.execute(
        "INSERT INTO parent VALUES (1)", "INSERT INTO child VALUES (1, " + value + ")");
    return Tenon.connect(database.dataSource());
  }

  /** Carry a plan out up to a step, and leave everything as it is then. */
  private static void cutOffBefore(Tenon tenon, Plan plan, Step last) {
    assertThatThrownBy(
            () ->
                tenon.apply(
                    plan,
                    Patience.DEFAULT,
                    new PlanListener() {
                      @Override
                      public void begins(Step step, int number, int count) {
                        if (step.equals(last)) {
                          throw new CutOff();
                        }
                      }
                    }))
        .isInstanceOf(CutOff.class);
  }

  private static List<String> keys(Tenon tenon) {
    return tenon.inspect(new Scope.Table(CHILD)).stream()
        .map(StoredForeignKey::name)
        .map(Object::toString)
        .toList();
  }

  private List<String> indexes(TestDatabase database) throws SQLException {
    return database.query(indexNames()).stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  @Test
  void aKeyThatIsNotProvenIsNotTakenForTheOneThatIsAskedFor(TestDatabase database)
      throws SQLException {
    Tenon tenon = start(database, 1);
    Plan plan = tenon.plan(key());
    cutOffBefore(tenon, plan, plan.steps().getLast());

    PlanOutcome outcome = tenon.apply(tenon.plan(key().toBuilder().ifNotExists().build()));

    assertThat(outcome.state()).isEqualTo(PlanOutcome.State.PROVEN);
    assertThat(tenon.inspect(new Scope.Table(CHILD)))
        .extracting(stored -> stored.name().text())
        .containsExactly("fk_c_p");
  }

  @Test
  void aPlanMadeAnewGoesOn(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 1);
    Plan plan = tenon.plan(key(), Strategy.ONLINE);

    for (Step step : plan.steps()) {
      cutOffBefore(tenon, plan, step);
      Plan anew = tenon.plan(key(), Strategy.ONLINE);
      assertThat(anew.basis()).as("basis before %s", step.id()).isEqualTo(plan.basis());
      assertThat(anew.strategy()).isEqualTo(Strategy.ONLINE);
    }
    PlanOutcome outcome = tenon.apply(tenon.plan(key(), Strategy.ONLINE));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(keys(tenon)).containsExactly("fk_c_p");
    assertThat(indexes(database)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aKeyThatNobodyNamedIsMadeOnce(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 1);
    CreateForeignKey unnamed =
        CreateForeignKey.from("child", "parent_id").to("parent", "id").build();
    Plan plan = tenon.plan(unnamed, Strategy.ONLINE);

    for (Step step : plan.steps()) {
      cutOffBefore(tenon, plan, step);
      assertThat(tenon.plan(unnamed, Strategy.ONLINE).key().name()).isEqualTo(plan.key().name());
    }
    PlanOutcome outcome = tenon.apply(tenon.plan(unnamed, Strategy.ONLINE));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(tenon.inspect(new Scope.Table(CHILD))).hasSize(1);
    assertThat(indexes(database)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aPlanMadeAnewTakesBackWhatTheOneBeforeDid(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 99);
    Plan plan = tenon.plan(key(), Strategy.ONLINE);
    Step search =
        plan.steps().stream()
            .filter(step -> step.algorithm() == Step.Algorithm.READ)
            .findFirst()
            .orElse(plan.steps().getLast());
    cutOffBefore(tenon, plan, search);

    PlanOutcome outcome = tenon.apply(tenon.plan(key(), Strategy.ONLINE));

    assertThat(outcome.state()).isEqualTo(State.ORPHANS);
    assertThat(keys(tenon)).isEmpty();
    assertThat(indexes(database)).isEmpty();
  }

  @Test
  void anIndexThatWasThereStays(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 99);
    database.execute("CREATE INDEX of_people ON child (parent_id)");

    assertThat(tenon.apply(tenon.plan(key(), Strategy.ONLINE)).state()).isEqualTo(State.ORPHANS);

    assertThat(keys(tenon)).isEmpty();
    assertThat(indexes(database)).containsExactly("of_people");
  }

  @Test
  void anIndexThatAKeyLeftStays(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 1);
    database.execute("CREATE INDEX fk_c_p ON child (parent_id)", "UPDATE child SET parent_id = 99");

    assertThat(tenon.apply(tenon.plan(key(), Strategy.ONLINE)).state()).isEqualTo(State.ORPHANS);

    assertThat(keys(tenon)).isEmpty();
    assertThat(indexes(database)).containsExactly("fk_c_p");
  }
}
