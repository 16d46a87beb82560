package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
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

  /**
   * Return the key that is to be added.
   *
   * @return {@code fk_c_p}, from child(parent_id) to parent(id)
   */
  protected static CreateForeignKey key() {
    return CreateForeignKey.create(
        "fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"));
  }

  /**
   * Make both tables, the referent with the row 1.
   *
   * @param database empty
   * @param value that a row refers to
   * @return a connection
   * @throws SQLException what the driver threw
   */
  protected final Tenon start(TestDatabase database, int value) throws SQLException {
    tables().create(database, "parent", "id INT NOT NULL, PRIMARY KEY (id)");
    tables().create(database, "child", "id INT NOT NULL, parent_id INT, PRIMARY KEY (id)");
    database.execute(
        "INSERT INTO parent VALUES (1)", "INSERT INTO child VALUES (1, " + value + ")");
    return Tenon.connect(database.dataSource());
  }

  private static List<String> keys(Tenon tenon) {
    return tenon.inspect(new Scope.Table(CHILD)).stream()
        .map(StoredForeignKey::name)
        .map(Object::toString)
        .toList();
  }

  /**
   * List the source's indexes.
   *
   * @param database of the table
   * @return names, the primary key's apart
   * @throws SQLException what the driver threw
   */
  protected final List<String> indexes(TestDatabase database) throws SQLException {
    return database.query(indexNames()).stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  @Test
  void aKeyThatIsNotProvenIsNotTakenForTheOneThatIsAskedFor(TestDatabase database)
      throws SQLException {
    Tenon tenon = start(database, 1);
    Plan plan = tenon.plan(key());
    BrokenRun.before(tenon, plan, plan.steps().getLast());

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
      BrokenRun.before(tenon, plan, step);
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
      BrokenRun.before(tenon, plan, step);
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
    BrokenRun.before(tenon, plan, search);

    assertTakenBack(tenon, database);
  }

  /** A plan made anew finds the orphan, and leaves nothing of the run before. */
  private void assertTakenBack(Tenon tenon, TestDatabase database) throws SQLException {
    PlanOutcome outcome = tenon.apply(tenon.plan(key(), Strategy.ONLINE));

    assertThat(outcome.state()).isEqualTo(State.ORPHANS);
    assertThat(keys(tenon)).isEmpty();
    assertThat(indexes(database)).isEmpty();
  }

  /** At 3 a.m. somebody may want it done in one statement after all. */
  @Test
  void whatARunLeftIsTakenAwayBeforeOneStatement(TestDatabase database) throws SQLException {
    int steps = start(database, 1).plan(key(), Strategy.ONLINE).steps().size();

    for (int number = 0; number < steps; number++) {
      database.execute("DROP TABLE child", "DROP TABLE parent");
      Tenon tenon = start(database, 1);
      Plan plan = tenon.plan(key(), Strategy.ONLINE);
      BrokenRun.before(tenon, plan, plan.steps().get(number));

      PlanOutcome outcome = tenon.apply(tenon.plan(key(), Strategy.DIRECT));

      assertThat(outcome.state()).as("before step %d", number).isEqualTo(State.PROVEN);
      assertThat(keys(tenon)).as("before step %d", number).containsExactly("fk_c_p");
      assertThat(indexes(database))
          .as("before step %d", number)
          .hasSizeLessThanOrEqualTo(1)
          .noneMatch(name -> name.startsWith("tenon_"));
    }
  }

  @Test
  void anIndexThatARunLeftIsTakenBack(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 99);
    Plan plan = tenon.plan(key(), Strategy.ONLINE);
    BrokenRun.before(tenon, plan, BrokenRun.firstOfKey(plan));
    assertThat(indexes(database)).hasSize(1);

    assertTakenBack(tenon, database);
  }

  @Test
  void anIndexThatARunLeftGoesWhereAnotherServes(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 1);
    Plan plan = tenon.plan(key(), Strategy.ONLINE);
    BrokenRun.before(tenon, plan, BrokenRun.firstOfKey(plan));
    database.execute("CREATE INDEX of_people ON child (parent_id)");

    PlanOutcome outcome = tenon.apply(tenon.plan(key(), Strategy.ONLINE));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(indexes(database)).containsExactly("of_people");
  }

  @Test
  void anIndexThatARunLeftIsNotBuiltAgain(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, 1);
    Plan plan = tenon.plan(key(), Strategy.ONLINE);
    BrokenRun.before(tenon, plan, BrokenRun.firstOfKey(plan));
    List<String> builds =
        plan.steps().stream()
            .takeWhile(step -> !step.equals(BrokenRun.firstOfKey(plan)))
            .map(Step::id)
            .toList();

    PlanOutcome outcome = tenon.apply(tenon.plan(key(), Strategy.ONLINE));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(outcome.steps())
        .filteredOn(step -> builds.contains(step.step()))
        .extracting(PlanOutcome.StepOutcome::end)
        .doesNotContain(PlanOutcome.StepOutcome.End.DONE);
    assertThat(indexes(database)).hasSize(1).noneMatch(name -> name.startsWith("tenon_"));
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
