package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.BrokenRun;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Demand that what each step claims to lock is what it locks. */
abstract class LocksContract extends RecordedLocks {
  private static final TableName C = TableName.of("c");
  private static final Identifier K = new Identifier("k");
  private static final Identifier OTHER = new Identifier("k2");

  @Test
  void ofTwoTables(TestDatabase database) throws SQLException {
    prove(database, CreateForeignKey.from("c", "pid").to("p", "code").named("k").build());
  }

  @Test
  void ofOneTable(TestDatabase database) throws SQLException {
    prove(database, CreateForeignKey.from("c", "pid").to("c", "code").named("k").build());
  }

  @Test
  void ofKeysTogether(TestDatabase database) throws SQLException {
    CreateForeignKey first = CreateForeignKey.from("c", "pid").to("p", "code").named("k").build();
    CreateForeignKey second = CreateForeignKey.from("c", "qid").to("q", "code").named("k2").build();
    Tenon tenon = Tenon.connect(database.dataSource());
    try (Beside beside = Beside.open(database)) {
      LockProof proof = new LockProof(BigTable.create(database), first, beside);

      assertThat(proof.proveShared(plans(tenon, List.of(first, second), Strategy.ONLINE)))
          .isEqualTo("indexes-together");
      assertThat(proof.proveShared(plans(tenon, List.of(first, second), Strategy.DIRECT)))
          .isEqualTo("add-together");
    }
  }

  private static List<Plan> plans(Tenon tenon, List<Operation> operations, Strategy strategy) {
    return tenon.plan(operations, strategy).stream()
        .map(planned -> planned.plan().orElseThrow())
        .toList();
  }

  private static void prove(TestDatabase database, CreateForeignKey key) throws SQLException {
    try (Beside beside = Beside.open(database)) {
      prove(database, key, new LockProof(BigTable.create(database), key, beside));
    }
  }

  private static void prove(TestDatabase database, CreateForeignKey key, LockProof proof)
      throws SQLException {
    Tenon tenon = Tenon.connect(database.dataSource());
    assertThat(proof.prove(tenon.plan(key)))
        .containsExactly("index", "add-unproven", "search", "name");
    database.execute("ALTER TABLE c RENAME INDEX k TO own");
    assertThat(proof.prove(tenon.plan(new RenameForeignKey(C, K, OTHER))))
        .containsExactly("rename");
    assertThat(proof.prove(tenon.plan(new ValidateForeignKey(C, OTHER)))).containsExactly("search");
    assertThat(proof.prove(tenon.plan(DropForeignKey.named("k2", C)))).containsExactly("drop");
    database.execute("ALTER TABLE c DROP INDEX own");
    assertThat(proof.prove(tenon.plan(key, Strategy.DIRECT))).containsExactly("add");
    proveRebuild(tenon.plan(new RenameForeignKey(C, K, OTHER)), proof);
    proveRebuild(tenon.plan(new RenameForeignKey(C, OTHER, K)), proof);
    proof.prove(tenon.plan(DropForeignKey.named("k", C)));
    assertThat(proof.prove(tenon.plan(key)))
        .as("with an index that the server made, and would make anew")
        .containsExactly("add-unproven", "search", "name");
    proof.prove(tenon.plan(DropForeignKey.named("k", C)));
    database.execute("ALTER TABLE c DROP INDEX k");
    Plan broken = tenon.plan(key);
    BrokenRun.before(tenon, broken, broken.steps().getLast());
    assertThat(proof.prove(tenon.plan(key, Strategy.DIRECT)))
        .as("after a run that broke off")
        .containsExactly("drop-unproven", "drop-index", "add");
  }

  /** The server made the index, so it makes it anew. */
  private static void proveRebuild(Plan plan, LockProof proof) throws SQLException {
    assertThat(plan.steps()).extracting(Step::algorithm).containsExactly(Algorithm.INPLACE);
    assertThat(proof.prove(plan)).containsExactly("rename");
  }
}
