package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Action;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome.End;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a broken run leaves is taken up or away by the next. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class LeftoversTest {
  private static final String KEYS =
      "SELECT conname, convalidated, obj_description(oid, 'pg_constraint') FROM pg_constraint"
          + " WHERE contype = 'f'";

  private final FewRows rows;

  LeftoversTest(TestDatabase database) throws SQLException {
    this.rows = FewRows.of(database);
  }

  @AfterEach
  void close() throws SQLException {
    rows.close();
  }

  @Test
  void aNewPlanTakesUpARunThatStoppedAnywhere(TestDatabase database) throws SQLException {
    for (int stop = 0; stop <= 4; stop++) {
      Tenon tenon = rows.start(database);
      for (Step step : tenon.plan(FewRows.KEY).steps().subList(0, stop)) {
        for (String sql : ((Action.Run) step.action()).statements()) {
          if (!sql.startsWith("LOCK")) {
            database.execute(sql);
          }
        }
      }

      for (Strategy strategy : Strategy.values()) {
        PlanOutcome outcome = tenon.apply(tenon.plan(FewRows.KEY, strategy));

        assertThat(outcome.state()).as("after " + stop).isEqualTo(State.PROVEN);
      }
      assertThat(database.query(FewRows.INDEXES).size()).as("after " + stop).isLessThan(2);
    }
  }

  @Test
  void anUnprovenKeyIsProvenAndNotMadeAgain(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    database.execute(
        "CREATE INDEX i ON c (pid)",
        "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES p NOT VALID");

    PlanOutcome outcome = tenon.apply(tenon.plan(FewRows.KEY));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(FewRows.ends(outcome)).containsExactly(End.DONE);
    assertThat(FewRows.ends(tenon.apply(tenon.plan(FewRows.KEY)))).containsOnly(End.FOUND_DONE);
  }

  @Test
  void anUnprovenKeyThatSomebodyMadeStaysWhenRowsStandInTheWay(TestDatabase database)
      throws SQLException {
    Tenon tenon = rows.start(database);
    database.execute(
        "INSERT INTO c VALUES (3, 7)",
        "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES p NOT VALID",
        "COMMENT ON CONSTRAINT k ON c IS 'theirs'");

    assertThat(tenon.apply(tenon.plan(FewRows.KEY)).state()).isEqualTo(State.ORPHANS);

    assertThat(database.query(KEYS)).containsExactly(List.of("k", "f", "theirs"));
    assertThat(database.query(FewRows.INDEXES)).isEmpty();
    database.execute("DELETE FROM c WHERE id = 3");
    assertThat(tenon.apply(tenon.plan(FewRows.KEY)).state()).isEqualTo(State.PROVEN);
    assertThat(database.query(KEYS)).containsExactly(List.of("k", "t", "theirs"));
  }

  @Test
  void anUnprovenKeyThatABrokenRunLeftGoesWhenRowsStandInTheWay(TestDatabase database)
      throws SQLException {
    Tenon tenon = rows.start(database);
    database.execute("INSERT INTO c VALUES (3, 7)");
    Step unproven =
        tenon.plan(FewRows.KEY).steps().stream()
            .filter(step -> step.id().equals("add-unproven"))
            .findFirst()
            .orElseThrow();
    for (String sql : ((Action.Run) unproven.action()).statements()) {
      if (!sql.startsWith("LOCK")) {
        database.execute(sql);
      }
    }

    assertThat(tenon.apply(tenon.plan(FewRows.KEY)).state()).isEqualTo(State.ORPHANS);

    assertThat(database.query(KEYS)).isEmpty();
  }

  @Test
  void aKeyThatIsProvenHasNoCommentAnyMore(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);

    tenon.apply(tenon.plan(FewRows.KEY));

    assertThat(database.query(KEYS)).containsExactly(Arrays.asList("k", "t", null));
  }

  @Test
  void aKeyOfThatNameThatMeansSomethingElseIsInTheWay(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    database.execute(
        "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES p ON DELETE CASCADE NOT VALID");

    assertThatThrownBy(() -> tenon.plan(FewRows.KEY))
        .isInstanceOfSatisfying(
            TenonException.class, refused -> assertThat(refused.id()).isEqualTo("plan-refused"));
  }

  @Test
  void aNameThatSomethingElseHasIsLeftAlone(TestDatabase database) throws SQLException {
    Tenon tenon = rows.start(database);
    database.execute("CREATE VIEW k_idx AS SELECT 1 AS one", "CREATE INDEX k_idx1 ON c (id)");

    PlanOutcome outcome = tenon.apply(tenon.plan(FewRows.KEY));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(database.query(FewRows.INDEXES))
        .containsExactly(List.of("k_idx1", "t"), List.of("k_idx2", "t"));
  }

  @Test
  void anIndexThatServesIsUsedAndOneThatDoesNotIsNot(TestDatabase database) throws SQLException {
    for (String serves :
        List.of(
            "UNIQUE INDEX i ON c (pid)",
            "INDEX i ON c (pid) WHERE pid IS NOT NULL",
            "INDEX i ON c (pid, id)",
            "INDEX i ON c USING hash (pid)")) {
      Tenon tenon = rows.start(database);
      database.execute("CREATE " + serves);
      assertThat(tenon.plan(FewRows.KEY).steps()).as(serves).hasSize(2);
    }
    for (String not :
        List.of(
            "INDEX k_idx ON c (pid) WHERE pid > 5",
            "INDEX k_idx ON c (id, pid)",
            "INDEX k_idx ON c (abs(pid))",
            "INDEX k_idx ON c USING brin (pid)")) {
      Tenon tenon = rows.start(database);
      database.execute("CREATE " + not);
      assertThat(tenon.apply(tenon.plan(FewRows.KEY)).state()).as(not).isEqualTo(State.PROVEN);
      assertThat(database.query(FewRows.INDEXES)).as(not).hasSize(2);
    }
  }

  @Test
  void longAndForeignNamesAreCutWhole(TestDatabase database) throws SQLException {
    String name = "ключ_ö_" + "я".repeat(25);
    Tenon tenon = rows.start(database);
    CreateForeignKey key = FewRows.KEY.toBuilder().named(name).build();

    assertThat(tenon.apply(tenon.plan(key)).state()).isEqualTo(State.PROVEN);
    String index = database.query(FewRows.INDEXES).getFirst().getFirst();
    assertThat(index).contains("ключ_ö_").endsWith("_idx\"");
    assertThat(FewRows.ends(tenon.apply(tenon.plan(key)))).containsOnly(End.FOUND_DONE);
  }
}
