package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Finding;
import dev.tenon.check.Severity;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The one statement that everybody sends: what it costs is said, and whose work it would end. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class DirectTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  private static void create(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY)",
        "INSERT INTO p VALUES (1)",
        "CREATE TABLE c (id INT AUTO_INCREMENT PRIMARY KEY, pid INT)",
        "INSERT INTO c (pid) VALUES (1), (1), (1)",
        "ANALYZE TABLE c");
  }

  @Test
  void itsPlanSaysWhatItCosts(TestDatabase database) throws SQLException {
    create(database);

    Plan plan = Tenon.connect(database.dataSource()).plan(KEY, Strategy.DIRECT);

    Finding cost =
        plan.findings().stream()
            .filter(finding -> finding.rule().id().equals("mysql-plan-copies"))
            .findFirst()
            .orElseThrow();
    boolean old = database.server().version().startsWith("5.7");
    assertThat(plan.strategy()).isEqualTo(Strategy.DIRECT);
    assertThat(plan.steps()).hasSize(1);
    assertThat(plan.steps().getFirst().algorithm()).isEqualTo(Algorithm.COPY);
    assertThat(plan.steps().getFirst().rows()).contains(3L);
    assertThat(cost.severity()).isEqualTo(Severity.WARNING);
    assertThat(cost.summary())
        .contains("copies %s.c".formatted(database.name()))
        .contains(old ? "rows it refers to" : "writers of both tables");
    assertThat(cost.evidence()).isEqualTo("about 3 rows");
    assertThat(cost.fix()).contains("ONLINE");
  }

  @Test
  void aPlanThatGoesInStepsHasNoSuchCost(TestDatabase database) throws SQLException {
    create(database);

    Plan plan = Tenon.connect(database.dataSource()).plan(KEY);

    assertThat(plan.strategy()).isEqualTo(Strategy.ONLINE);
    assertThat(plan.findings()).noneMatch(each -> each.rule().id().equals("mysql-plan-copies"));
  }

  /** Data definition would commit what the caller has done so far. */
  @Test
  void inATransactionOfTheCallersItIsPlannedAndRefused(TestDatabase database) throws SQLException {
    create(database);
    try (Connection own = Sessions.open(database, "INSERT INTO p VALUES (2)")) {
      Tenon tenon = Tenon.on(own);

      Plan plan = tenon.plan(KEY, Strategy.ONLINE);

      assertThat(plan.strategy()).isEqualTo(Strategy.DIRECT);
      assertThat(plan.findings()).anyMatch(each -> each.rule().id().equals("mysql-plan-copies"));
      assertThatThrownBy(() -> tenon.apply(plan))
          .isInstanceOfSatisfying(
              TenonException.class,
              refused -> assertThat(refused.id()).isEqualTo("transaction-open"));
      assertThat(own.getAutoCommit()).isFalse();
      own.rollback();
    }
    assertThat(database.query("SELECT id FROM p")).as("nothing was committed").hasSize(1);
    assertThat(Tenon.connect(database.dataSource()).inspect(new Scope.Table(TableName.of("c"))))
        .isEmpty();
  }
}
