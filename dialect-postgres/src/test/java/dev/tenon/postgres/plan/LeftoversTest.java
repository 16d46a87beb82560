package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Action;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.PlanOutcome.StepOutcome.End;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a broken run leaves is taken up or away by the next. */
@OnEngines(
    value = {"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"},
    database = OnEngines.Lifetime.CLASS)
class LeftoversTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  private static final String INDEXES =
      "SELECT indexrelid::regclass::text, indisvalid FROM pg_index"
          + " WHERE indrelid = 'c'::regclass AND NOT indisprimary ORDER BY 1";

  private static final String KEYS =
      "SELECT conname, convalidated, obj_description(oid, 'pg_constraint') FROM pg_constraint"
          + " WHERE contype = 'f'";

  private final Connection connection;

  /** One session reads the catalogue faster, the second time. */
  LeftoversTest(TestDatabase database) throws SQLException {
    this.connection = database.connect();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private Tenon start(TestDatabase database) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, d",
        "DROP VIEW IF EXISTS k_idx",
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (id int PRIMARY KEY, pid int)",
        "INSERT INTO p VALUES (1)",
        "INSERT INTO c VALUES (1, 1), (2, NULL)");
    return Tenon.connect(DataSources.lending(connection));
  }

  private static List<End> ends(PlanOutcome outcome) {
    return outcome.steps().stream().map(StepOutcome::end).toList();
  }

  @Test
  void aNewPlanTakesUpARunThatStoppedAnywhere(TestDatabase database) throws SQLException {
    for (int stop = 0; stop <= 4; stop++) {
      Tenon tenon = start(database);
      for (Step step : tenon.plan(KEY).steps().subList(0, stop)) {
        for (String sql : ((Action.Run) step.action()).statements()) {
          if (!sql.startsWith("LOCK")) {
            database.execute(sql);
          }
        }
      }

      for (Strategy strategy : Strategy.values()) {
        PlanOutcome outcome = tenon.apply(tenon.plan(KEY, strategy));

        assertThat(outcome.state()).as("after " + stop).isEqualTo(State.PROVEN);
      }
      assertThat(database.query(INDEXES).size()).as("after " + stop).isLessThan(2);
    }
  }

  @Test
  void anUnprovenKeyIsProvenAndNotMadeAgain(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute(
        "CREATE INDEX i ON c (pid)",
        "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES p NOT VALID");

    PlanOutcome outcome = tenon.apply(tenon.plan(KEY));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(ends(outcome)).containsExactly(End.DONE);
    assertThat(ends(tenon.apply(tenon.plan(KEY)))).containsOnly(End.FOUND_DONE);
  }

  @Test
  void anUnprovenKeyThatSomebodyMadeStaysWhenRowsStandInTheWay(TestDatabase database)
      throws SQLException {
    Tenon tenon = start(database);
    database.execute(
        "INSERT INTO c VALUES (3, 7)",
        "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES p NOT VALID",
        "COMMENT ON CONSTRAINT k ON c IS 'theirs'");

    assertThat(tenon.apply(tenon.plan(KEY)).state()).isEqualTo(State.ORPHANS);

    assertThat(database.query(KEYS)).containsExactly(List.of("k", "f", "theirs"));
    assertThat(database.query(INDEXES)).isEmpty();
    database.execute("DELETE FROM c WHERE id = 3");
    assertThat(tenon.apply(tenon.plan(KEY)).state()).isEqualTo(State.PROVEN);
    assertThat(database.query(KEYS)).containsExactly(List.of("k", "t", "theirs"));
  }

  @Test
  void anUnprovenKeyThatABrokenRunLeftGoesWhenRowsStandInTheWay(TestDatabase database)
      throws SQLException {
    Tenon tenon = start(database);
    database.execute("INSERT INTO c VALUES (3, 7)");
    Step unproven =
        tenon.plan(KEY).steps().stream()
            .filter(step -> step.id().equals("add-unproven"))
            .findFirst()
            .orElseThrow();
    for (String sql : ((Action.Run) unproven.action()).statements()) {
      if (!sql.startsWith("LOCK")) {
        database.execute(sql);
      }
    }

    assertThat(tenon.apply(tenon.plan(KEY)).state()).isEqualTo(State.ORPHANS);

    assertThat(database.query(KEYS)).isEmpty();
  }

  @Test
  void aKeyThatIsProvenHasNoCommentAnyMore(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    tenon.apply(tenon.plan(KEY));

    assertThat(database.query(KEYS)).containsExactly(Arrays.asList("k", "t", null));
  }

  @Test
  void aKeyOfThatNameThatMeansSomethingElseIsInTheWay(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute(
        "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES p ON DELETE CASCADE NOT VALID");

    assertThatThrownBy(() -> tenon.plan(KEY))
        .isInstanceOfSatisfying(
            TenonException.class, refused -> assertThat(refused.id()).isEqualTo("plan-refused"));
  }

  @Test
  void aBrokenIndexIsBuiltAnew(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("CREATE INDEX k_idx ON c (pid)");
    Broken.mark(database, "k_idx");

    PlanOutcome outcome = tenon.apply(tenon.plan(KEY));

    assertThat(ends(outcome)).containsOnly(End.DONE);
    assertThat(database.query(INDEXES)).containsExactly(List.of("k_idx", "t"));
  }

  @Test
  void aBuildThatIsCancelledIsMadeGoodByTheNextRun(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    try (Connection writer = Sessions.holding(database, "INSERT INTO c VALUES (3, 1)")) {
      CompletableFuture<PlanOutcome> run = Sessions.beside(() -> tenon.apply(tenon.plan(KEY)));
      Sessions.until(() -> run.isDone() || cancelled(database));
      assertThatThrownBy(run::join)
          .cause()
          .isInstanceOfSatisfying(
              TenonException.class, failed -> assertThat(failed.id()).isEqualTo("step-failed"));
      assertThat(database.query(INDEXES)).containsExactly(List.of("k_idx", "f"));
      writer.commit();
    }

    assertThat(ends(tenon.apply(tenon.plan(KEY)))).containsOnly(End.DONE);
    assertThat(database.query(INDEXES)).containsExactly(List.of("k_idx", "t"));
  }

  private static boolean cancelled(TestDatabase database) throws SQLException {
    return !database
        .query(
            "SELECT pg_cancel_backend(a.pid) FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid"
                + " WHERE NOT l.granted AND a.query LIKE 'CREATE INDEX CONCURRENTLY%'"
                + " AND a.datname = current_database()")
        .isEmpty();
  }

  @Test
  void aBuildThatMeetsADeadlockIsTriedAgain(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    try (Connection writer = Sessions.holding(database, "INSERT INTO c VALUES (3, 1)")) {
      CompletableFuture<PlanOutcome> run = Sessions.beside(() -> tenon.apply(tenon.plan(KEY)));
      Sessions.until(
          () ->
              run.isDone()
                  || !database
                      .query(
                          "SELECT 1 FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid"
                              + " WHERE NOT l.granted AND a.query LIKE 'CREATE INDEX CONCURRENTLY%'"
                              + " AND a.datname = current_database()")
                      .isEmpty());
      Sessions.start(
              writer,
              "SET LOCAL deadlock_timeout = '60s'; LOCK TABLE c IN SHARE UPDATE EXCLUSIVE MODE")
          .join();
      writer.commit();

      PlanOutcome outcome = run.join();
      assertThat(outcome.state()).isEqualTo(State.PROVEN);
      assertThat(outcome.steps().stream().filter(step -> step.step().equals("index")).toList())
          .allSatisfy(step -> assertThat(step.tries()).isGreaterThan(1));
    }
    assertThat(database.query(INDEXES)).containsExactly(List.of("k_idx", "t"));
  }

  @Test
  void aNameThatSomethingElseHasIsLeftAlone(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("CREATE VIEW k_idx AS SELECT 1 AS one", "CREATE INDEX k_idx1 ON c (id)");

    PlanOutcome outcome = tenon.apply(tenon.plan(KEY));

    assertThat(outcome.state()).isEqualTo(State.PROVEN);
    assertThat(database.query(INDEXES))
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
      Tenon tenon = start(database);
      database.execute("CREATE " + serves);
      assertThat(tenon.plan(KEY).steps()).as(serves).hasSize(2);
    }
    for (String not :
        List.of(
            "INDEX k_idx ON c (pid) WHERE pid > 5",
            "INDEX k_idx ON c (id, pid)",
            "INDEX k_idx ON c (abs(pid))",
            "INDEX k_idx ON c USING brin (pid)")) {
      Tenon tenon = start(database);
      database.execute("CREATE " + not);
      assertThat(tenon.apply(tenon.plan(KEY)).state()).as(not).isEqualTo(State.PROVEN);
      assertThat(database.query(INDEXES)).as(not).hasSize(2);
    }
  }

  @Test
  void longAndForeignNamesAreCutWhole(TestDatabase database) throws SQLException {
    String name = "ключ_ö_" + "я".repeat(25);
    Tenon tenon = start(database);
    CreateForeignKey key = KEY.toBuilder().named(name).build();

    assertThat(tenon.apply(tenon.plan(key)).state()).isEqualTo(State.PROVEN);
    String index = database.query(INDEXES).getFirst().getFirst();
    assertThat(index).contains("ключ_ö_").endsWith("_idx\"");
    assertThat(ends(tenon.apply(tenon.plan(key)))).containsOnly(End.FOUND_DONE);
  }
}
