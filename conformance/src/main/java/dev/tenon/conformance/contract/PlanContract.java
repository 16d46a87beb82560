package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.error.TenonException;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Demand that a plan ends in the same state either way, can be run again, and can be undone. */
public abstract class PlanContract {
  private static final TableName CHILD = TableName.of("child");

  /** Make the contract; for subclasses. */
  protected PlanContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  private static CreateForeignKey key() {
    return CreateForeignKey.create("fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"))
        .toBuilder()
        .onDelete(ReferentialAction.CASCADE)
        .onUpdate(ReferentialAction.RESTRICT)
        .build();
  }

  private Tenon start(TestDatabase database, String... children) throws SQLException {
    tables().create(database, "parent", "id INT NOT NULL, PRIMARY KEY (id)");
    tables().create(database, "child", "id INT NOT NULL, parent_id INT, PRIMARY KEY (id)");
    database.execute("INSERT INTO parent VALUES (1), (2), (3)");
    for (String row : children) {
      database.execute("INSERT INTO child VALUES (" + row + ")");
    }
    return Tenon.connect(database.dataSource());
  }

  private static List<StoredForeignKey> keys(Tenon tenon) {
    return tenon.inspect(new Scope.Table(CHILD));
  }

  @Test
  void bothWaysEndInAProvenKeyOfTheSameMeaning(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "1, 1", "2, 2", "3, NULL");

    Plan inOneStatement = tenon.plan(key(), Strategy.DIRECT);
    PlanOutcome direct = tenon.apply(inOneStatement);
    StoredForeignKey first = direct.stored().orElseThrow();
    PlanOutcome gone = tenon.apply(tenon.plan(DropForeignKey.named("fk_c_p", CHILD)));
    PlanOutcome online = tenon.apply(tenon.plan(key(), Strategy.ONLINE));
    StoredForeignKey second = online.stored().orElseThrow();

    assertThat(direct.state()).isEqualTo(State.PROVEN);
    Sightings.note(inOneStatement, database, getClass());
    assertThat(gone.state()).isEqualTo(State.GONE);
    assertThat(online.state()).isEqualTo(State.PROVEN);
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(tenon.apply(inOneStatement).steps())
        .as("what one way made is what the other asks for")
        .extracting(StepOutcome::end)
        .containsOnly(StepOutcome.End.FOUND_DONE);
    assertThat(keys(tenon))
        .extracting(StoredForeignKey::definition)
        .containsExactly(second.definition());
  }

  @Test
  void aSecondRunFindsEverythingDone(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "1, 1");
    Plan plan = tenon.plan(key());
    tenon.apply(plan);

    PlanOutcome again = tenon.apply(plan);

    assertThat(again.state()).isEqualTo(State.PROVEN);
    assertThat(again.steps()).extracting(StepOutcome::end).containsOnly(StepOutcome.End.FOUND_DONE);
  }

  @Test
  void rowsInTheWayAreReportedAndNothingStays(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "1, 1", "2, 99");

    for (Strategy strategy : Strategy.values()) {
      PlanOutcome outcome = tenon.apply(tenon.plan(key(), strategy));

      assertThat(outcome.state()).isEqualTo(State.ORPHANS);
      assertThat(outcome.orphans().orElseThrow().sample())
          .containsExactly(Map.of("parent_id", "99"));
      assertThat(database.query(outcome.orphans().orElseThrow().query())).hasSize(1);
      assertThat(keys(tenon)).isEmpty();
    }
  }

  /** The connection is kept, as by a pool: what its session holds would stay. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aListenerThatThrowsLeavesNoLock(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "1, 1");
    Plan plan = tenon.plan(key(), Strategy.ONLINE);
    ForeignKeyListener stopping =
        new ForeignKeyListener() {
          @Override
          public void beforeStatement(TableName table, String sql) {
            if (sql.contains("FOREIGN KEY") || sql.contains("UNLOCK")) {
              throw new IllegalStateException("stopped");
            }
          }
        };
    try (Connection kept = database.connect()) {
      Tenon stopped =
          Tenon.builder().dataSource(DataSources.lending(kept)).listener(stopping).build();

      assertThatThrownBy(() -> stopped.apply(plan)).isInstanceOf(IllegalStateException.class);

      database.execute("INSERT INTO parent VALUES (9)", "INSERT INTO child VALUES (9, 9)");
      assertThat(keys(tenon)).isEmpty();
    }
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
  }

  @Test
  void aPlanForOtherTablesThanThereAreIsRefused(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "1, 1");
    Plan plan = tenon.plan(key());
    database.execute("ALTER TABLE child ADD COLUMN more INT");

    assertThatThrownBy(() -> tenon.apply(plan))
        .isInstanceOfSatisfying(
            TenonException.class, refused -> assertThat(refused.id()).isEqualTo("plan-stale"));
    assertThat(keys(tenon)).isEmpty();
  }

  @Test
  void aKeyThatTheServerRefusesGetsNoPlan(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    CreateForeignKey noColumn =
        CreateForeignKey.create("x", "child", "parent", List.of("nope"), List.of("id"));

    assertThatThrownBy(() -> tenon.plan(noColumn))
        .isInstanceOfSatisfying(
            TenonException.class, refused -> assertThat(refused.id()).isEqualTo("plan-refused"));
  }

  @Test
  void aKeyIsRenamedWithNothingElseChanged(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "1, 1");
    tenon.apply(tenon.plan(key()));
    Plan plan =
        tenon.plan(new RenameForeignKey(CHILD, new Identifier("fk_c_p"), new Identifier("fk_new")));

    PlanOutcome outcome = tenon.apply(plan);
    Operation inverse = tenon.inverse(plan).orElseThrow();

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(keys(tenon)).extracting(stored -> stored.name().text()).containsExactly("fk_new");
    tenon.apply(tenon.plan(inverse));
    assertThat(keys(tenon)).extracting(stored -> stored.name().text()).containsExactly("fk_c_p");
  }

  @Test
  void theInverseOfADropKeepsTheWholeDefinition(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "1, 1");
    tenon.apply(tenon.plan(key()));
    StoredForeignKey before = keys(tenon).getFirst();
    Plan drop = tenon.plan(DropForeignKey.named("fk_c_p", CHILD));

    assertThat(tenon.apply(drop).state()).isEqualTo(State.GONE);
    assertThat(keys(tenon)).isEmpty();
    tenon.apply(tenon.plan(tenon.inverse(drop).orElseThrow()));

    assertThat(keys(tenon).getFirst().name()).isEqualTo(before.name());
    assertThat(keys(tenon).getFirst().definition()).isEqualTo(before.definition());
  }

  @Test
  void aProvenKeyIsProvenAgain(TestDatabase database) throws SQLException {
    Tenon tenon = start(database, "1, 1");
    tenon.apply(tenon.plan(key()));

    PlanOutcome outcome =
        tenon.apply(tenon.plan(new ValidateForeignKey(CHILD, new Identifier("fk_c_p"))));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
  }
}
