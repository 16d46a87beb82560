package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.DropForeignKey;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.BrokenRun;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each step claims to lock is what it locks. */
@OnEngines("ndb:9.7")
class LocksTest {

  @Test
  void ofOneStatementThatChecksRows(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);

    new LockProof(database)
        .whileTablesAreLocked(only(tenon.plan(TwoTables.KEY, Strategy.DIRECT), "add"));

    assertThat(TwoTables.inCluster(database)).containsExactly("fk_c_p");
  }

  @Test
  void ofStepsBetweenWhichWritersGoOn(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    LockProof proof = new LockProof(database);
    List<Step> steps = tenon.plan(TwoTables.KEY, Strategy.ONLINE).steps();
    assertThat(steps)
        .extracting(Step::id)
        .containsExactly("index", "add-unproven", "search", "name");

    proof.atItsEnd(steps.get(0), "child");
    proof.whileTablesAreLocked(steps.get(1));
    proof.whileTablesAreLocked(steps.get(3));
    RenameForeignKey rename =
        new RenameForeignKey(TwoTables.CHILD, new Identifier("fk_c_p"), new Identifier("other"));
    proof.whileTablesAreLocked(only(tenon.plan(rename), "rename"));
    proof.whileTablesAreLocked(
        only(tenon.plan(DropForeignKey.named("other", TwoTables.CHILD)), "drop"));
    assertThat(TwoTables.inCluster(database)).isEmpty();
  }

  @Test
  void ofWhatTakesAwayWhatARunLeft(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    LockProof proof = new LockProof(database);
    Plan broken = tenon.plan(TwoTables.KEY, Strategy.ONLINE);
    BrokenRun.before(tenon, broken, broken.steps().getLast());
    List<Step> steps = tenon.plan(TwoTables.KEY, Strategy.DIRECT).steps();
    assertThat(steps).extracting(Step::id).containsExactly("drop-unproven", "drop-index", "add");

    proof.whileTablesAreLocked(steps.get(0));
    proof.atItsEnd(steps.get(1), "child");
    proof.whileTablesAreLocked(steps.get(2));
    assertThat(TwoTables.inCluster(database)).containsExactly("fk_c_p");
  }

  @Test
  void ofACopy(TestDatabase database) throws SQLException {
    Tenon tenon = Tenon.connect(database.dataSource());
    Plan plan = FailedCopyTest.create(database, tenon);

    new LockProof(database).whileTablesAreLocked(only(plan, "add"));

    assertThat(TwoTables.inCluster(database)).containsExactlyInAnyOrder("f", "g");
  }

  private static Step only(Plan plan, String id) {
    assertThat(plan.steps()).extracting(Step::id).containsExactly(id);
    return plan.steps().getFirst();
  }
}
