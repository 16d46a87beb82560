package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Demand that operations planned at once come in an order in which they can be done, are each
 * judged by themselves, and do only what is left when they are run again.
 */
public abstract class ManyPlansContract {
  private static final TableName CHILD = TableName.of("child");

  /** Make the contract; for subclasses. */
  protected ManyPlansContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  private Tenon start(TestDatabase database) throws SQLException {
    tables().create(database, "parent", "id INT NOT NULL, child_id INT, PRIMARY KEY (id)");
    tables().create(database, "other", "id INT NOT NULL, PRIMARY KEY (id)");
    tables()
        .create(
            database,
            "child",
            "id INT NOT NULL, parent_id INT, other_id INT, child_id INT, PRIMARY KEY (id)");
    database.execute(
        "INSERT INTO parent VALUES (1, NULL), (2, 1)",
        "INSERT INTO other VALUES (1), (2)",
        "INSERT INTO child VALUES (1, 1, 1, NULL), (2, 2, 2, 1)");
    return Tenon.connect(database.dataSource());
  }

  /** An index that a key has left has its name, which then is no other key's to take. */
  private static void serveKeys(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE INDEX by_parent ON child (parent_id)", "CREATE INDEX by_other ON child (other_id)");
  }

  private static CreateForeignKey toParent(String name) {
    return CreateForeignKey.create(name, "child", "parent", List.of("parent_id"), List.of("id"));
  }

  private static CreateForeignKey toOther(String name) {
    return CreateForeignKey.create(name, "child", "other", List.of("other_id"), List.of("id"));
  }

  private static CreateForeignKey toChild(String name) {
    return CreateForeignKey.create(name, "child", "child", List.of("child_id"), List.of("id"));
  }

  private static CreateForeignKey backToChild(String name) {
    return CreateForeignKey.create(name, "parent", "child", List.of("child_id"), List.of("id"));
  }

  private static ValidateForeignKey validate(String name) {
    return new ValidateForeignKey(CHILD, new Identifier(name));
  }

  private static RenameForeignKey rename(String name, String becomes) {
    return new RenameForeignKey(CHILD, new Identifier(name), new Identifier(becomes));
  }

  private static List<String> keys(Tenon tenon) {
    return tenon.inspect(new Scope.Table(CHILD)).stream()
        .map(key -> key.name() + " on " + key.definition().localColumns())
        .sorted()
        .toList();
  }

  private static List<Integer> places(List<PlannedOperation> planned) {
    return planned.stream().map(PlannedOperation::place).toList();
  }

  private static List<PlanOutcome> apply(Tenon tenon, List<PlannedOperation> planned) {
    return planned.stream().flatMap(one -> one.plan().stream()).map(tenon::apply).toList();
  }

  private static List<State> states(List<PlanOutcome> outcomes) {
    return outcomes.stream().map(PlanOutcome::state).toList();
  }

  @Test
  void aKeyWhoseNameADropSetsFreeComesAfterIt(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    serveKeys(database);
    tenon.apply(tenon.plan(toParent("k")));

    List<PlannedOperation> planned =
        tenon.plan(
            List.of(toChild("first"), toOther("k"), DropForeignKey.named("k", CHILD)),
            Strategy.ONLINE);

    assertThat(places(planned)).containsExactly(0, 2, 1);
    assertThat(states(apply(tenon, planned)))
        .containsExactly(State.PROVEN, State.GONE, State.PROVEN);
    assertThat(keys(tenon)).containsExactly("first on [child_id]", "k on [other_id]");
  }

  @Test
  void aProofComesAfterWhatMakesTheKey(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    List<PlannedOperation> planned =
        tenon.plan(List.of(validate("k"), toParent("k")), Strategy.ONLINE);

    assertThat(places(planned)).containsExactly(1, 0);
    assertThat(states(apply(tenon, planned))).containsExactly(State.PROVEN, State.PROVEN);
  }

  @Test
  void whatCanBeDoneInTheOrderGivenIsNotMoved(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    serveKeys(database);
    List<Operation> operations =
        List.of(
            toParent("k"),
            rename("k", "other_name"),
            toOther("k"),
            validate("other_name"),
            DropForeignKey.named("other_name", CHILD),
            toParent("again"));

    List<PlannedOperation> planned = tenon.plan(operations, Strategy.ONLINE);

    assertThat(places(planned)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(planned).allMatch(one -> one.plan().isPresent());
    assertThat(states(apply(tenon, planned)))
        .containsExactly(
            State.PROVEN, State.PROVEN, State.PROVEN, State.PROVEN, State.GONE, State.PROVEN);
    assertThat(keys(tenon)).containsExactly("again on [parent_id]", "k on [other_id]");
  }

  @Test
  void tablesThatReferToEachOther(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    for (Strategy strategy : Strategy.values()) {
      List<PlannedOperation> planned =
          tenon.plan(List.of(toParent("a"), backToChild("b"), toChild("c")), strategy);

      assertThat(places(planned)).containsExactly(0, 1, 2);
      assertThat(states(apply(tenon, planned)))
          .containsExactly(State.PROVEN, State.PROVEN, State.PROVEN);
      apply(
          tenon,
          tenon.plan(
              List.of(
                  DropForeignKey.named("c", CHILD),
                  DropForeignKey.named("b", TableName.of("parent")),
                  DropForeignKey.named("a", CHILD)),
              strategy));
      assertThat(keys(tenon)).isEmpty();
    }
  }

  @Test
  void eachIsJudgedByItselfAndASecondRunDoesWhatIsLeft(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    List<Operation> operations = List.of(toParent("k1"), toOther("k2"), toChild("k3"));

    for (Strategy strategy : Strategy.values()) {
      database.execute("UPDATE child SET other_id = 99 WHERE id = 2");
      List<PlannedOperation> planned = tenon.plan(operations, strategy);

      assertThat(states(apply(tenon, planned)))
          .containsExactly(State.PROVEN, State.ORPHANS, State.PROVEN);
      assertThat(keys(tenon)).containsExactly("k1 on [parent_id]", "k3 on [child_id]");

      database.execute("UPDATE child SET other_id = 2 WHERE id = 2");
      List<PlanOutcome> again = apply(tenon, planned);
      assertThat(states(again)).containsOnly(State.PROVEN);
      assertThat(again.get(0).steps())
          .extracting(StepOutcome::end)
          .containsOnly(StepOutcome.End.FOUND_DONE);
      assertThat(again.get(2).steps())
          .extracting(StepOutcome::end)
          .containsOnly(StepOutcome.End.FOUND_DONE);
      assertThat(keys(tenon)).hasSize(3);
      for (StoredForeignKey key : tenon.inspect(new Scope.Table(CHILD))) {
        tenon.apply(tenon.plan(DropForeignKey.named(key.name().text(), CHILD)));
      }
    }
  }

  @Test
  void whatIsRefusedStaysInItsPlaceAndHoldsNobodyUp(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    CreateForeignKey wrong =
        CreateForeignKey.create("x", "child", "parent", List.of("nope"), List.of("id"));
    DropForeignKey missing = DropForeignKey.named("missing", CHILD);

    List<PlannedOperation> planned =
        tenon.plan(
            List.of(toParent("a"), wrong, missing, missing.orNothing(), toOther("b")),
            Strategy.ONLINE);

    assertThat(places(planned)).containsExactly(0, 1, 2, 3, 4);
    assertThat(planned.get(1).refusal().orElseThrow().id()).isEqualTo("plan-refused");
    assertThat(planned.get(2).refusal().orElseThrow().id()).isEqualTo("key-missing");
    assertThat(planned.get(3).refusal()).isEmpty();
    assertThat(planned.get(3).plan()).isEmpty();
    assertThat(states(apply(tenon, planned))).containsExactly(State.PROVEN, State.PROVEN);
  }

  @Test
  void aKeyIsDroppedOnce(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(tenon.plan(toParent("k")));
    DropForeignKey drop = DropForeignKey.named("k", CHILD);

    List<PlannedOperation> planned =
        tenon.plan(List.of(drop, drop, drop.orNothing()), Strategy.ONLINE);

    assertThat(planned.get(0).plan().map(Plan::steps)).isPresent();
    assertThat(planned.get(1).refusal().orElseThrow().id()).isEqualTo("key-missing");
    assertThat(planned.get(2).plan()).isEmpty();
    assertThat(planned.get(2).refusal()).isEmpty();
  }
}
