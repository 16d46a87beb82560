package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.BrokenRun;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What each step claims to lock is what it locks. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class LocksTest {
  private static final TableName C = TableName.of("c");
  private static final Identifier K = new Identifier("k");
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  @Test
  void ofTwoTables(TestDatabase database) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, d",
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (id int PRIMARY KEY, pid int)");
    Tenon tenon = Tenon.connect(database.dataSource());
    LockProof proof = new LockProof(database);

    assertThat(proof.prove(tenon.plan(KEY)))
        .containsExactly("clear-index", "index", "add-unproven", "validate");
    changesAndDrop(tenon, proof);
    assertThat(proof.prove(tenon.plan(KEY, Strategy.DIRECT))).containsExactly("add");

    proof.prove(tenon.plan(DropForeignKey.named("k", C)));
    database.execute("DROP INDEX k_idx");
    Plan broken = tenon.plan(KEY);
    BrokenRun.before(tenon, broken, BrokenRun.firstOfKey(broken));
    database.execute("CREATE INDEX of_people ON c (pid)");
    assertThat(proof.prove(tenon.plan(KEY)))
        .as("after a run that broke off")
        .containsExactly("drop-index", "add-unproven", "validate");
  }

  @Test
  void ofOneTable(TestDatabase database) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, d", "CREATE TABLE c (id int PRIMARY KEY, pid int)");
    Tenon tenon = Tenon.connect(database.dataSource());
    LockProof proof = new LockProof(database);
    CreateForeignKey key = CreateForeignKey.from("c", "pid").to("c", "id").named("k").build();

    proof.prove(tenon.plan(key));
    changesAndDrop(tenon, proof);
    proof.prove(tenon.plan(key, Strategy.DIRECT));
  }

  @Test
  void ofPartitionedTables(TestDatabase database) throws SQLException {
    PartitionedTest.makeTables(database, true);
    Tenon tenon = Tenon.connect(database.dataSource());
    LockProof proof = new LockProof(database);

    proof.prove(tenon.plan(KEY));
    changesAndDrop(tenon, proof);
    proof.prove(tenon.plan(KEY, Strategy.DIRECT));
  }

  @Test
  void ofAPartitionedSource(TestDatabase database) throws SQLException {
    PartitionedTest.makeTables(database, false);
    Tenon tenon = Tenon.connect(database.dataSource());
    LockProof proof = new LockProof(database);

    proof.prove(tenon.plan(KEY));
    changesAndDrop(tenon, proof);
  }

  private static void changesAndDrop(Tenon tenon, LockProof proof) throws SQLException {
    Identifier other = new Identifier("k2");
    AlterForeignKey deferred =
        new AlterForeignKey(C, other, Alteration.of(Deferrability.DEFERRABLE_INITIALLY_DEFERRED));

    assertThat(proof.prove(tenon.plan(new RenameForeignKey(C, K, other))))
        .containsExactly("rename");
    assertThat(proof.prove(tenon.plan(deferred))).containsExactly("alter");
    if (AlterTest.enforces(proof.database())) {
      assertThat(
              proof.prove(
                  tenon.plan(
                      new AlterForeignKey(C, other, Alteration.of(Enforcement.NOT_ENFORCED)))))
          .containsExactly("alter");
      assertThat(
              proof.prove(
                  tenon.plan(new AlterForeignKey(C, other, Alteration.of(Enforcement.ENFORCED)))))
          .containsExactly("enforce-unproven", "validate");
    }
    assertThat(proof.prove(tenon.plan(DropForeignKey.named("k2", C)))).containsExactly("drop");
  }
}
