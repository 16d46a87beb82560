package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Question;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.Facts;
import dev.tenon.key.Placement;
import dev.tenon.mysql.ddl.MysqlChunks;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.TableLock;
import dev.tenon.plan.TableLock.Blocks;
import dev.tenon.plan.TableLock.Span;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Carry out a plan by hand. A lock of a moment is held open by a reader that the step must wait
 * for; one as long as the statement, by a table that is big enough. Meanwhile what the session
 * locks is compared with what the step claims, and others read, write and define beside it; also on
 * tables of which nothing is claimed.
 *
 * @param tables that can be made bigger
 * @param key of the plans
 * @param beside tries and looks
 */
record LockProof(BigTable tables, CreateForeignKey key, Beside beside) {
  private static final int TRIES = 7;
  private static final int BUILT = 4000;
  private static final int COPIED = 2000;

  /** Of rows one by one, on 5.7. */
  private static final String OF_ROWS = "S RECORD";

  /** Return the ids of the steps that were proven. */
  List<String> prove(Plan plan) throws SQLException {
    for (Step step : plan.steps()) {
      switch (step.action()) {
        case Action.Run run ->
            prove(step, run, both(plan), step.undo().map(Action.Run::statements).orElse(List.of()));
        case Action.RunTogether together ->
            throw new IllegalArgumentException("a step of several plans: " + together);
        case Action.SearchRows search -> whileItReads(plan, step);
      }
    }
    return plan.steps().stream().map(Step::id).toList();
  }

  /** Prove the step that plans share, take back what it did, and return its id. */
  String proveShared(List<Plan> plans) throws SQLException {
    Step shared = plans.getFirst().steps().getFirst();
    Set<TableName> all = new LinkedHashSet<>();
    plans.forEach(plan -> all.addAll(both(plan)));
    List<String> undo =
        plans.stream()
            .flatMap(plan -> plan.steps().stream())
            .filter(step -> step.id().equals("index") || step.id().equals("add"))
            .flatMap(step -> step.undo().orElseThrow().statements().stream())
            .toList();
    prove(shared, ((Action.RunTogether) shared.action()).run(), all, undo);
    database().execute(undo.toArray(String[]::new));
    return shared.id();
  }

  private void prove(Step step, Action.Run run, Set<TableName> all, List<String> undo)
      throws SQLException {
    boolean copies = step.algorithm() == Step.Algorithm.COPY;
    if (copies) {
      tables.shrink();
    } else if (!of(step, Span.STATEMENT).isEmpty()) {
      tables.growTo(BUILT);
    }
    for (TableLock lock : step.locks()) {
      if (lock.span() == Span.MOMENT) {
        whileItWaits(step, to(lock, run), lock, reading(lock.table()));
      } else if (lock.level().equals(OF_ROWS)) {
        whileItWaitsForARow(step, run, lock);
        database().execute(undo.toArray(String[]::new));
      } else if (lock.blocks() == Blocks.WRITERS) {
        whileItWaits(step, run, lock, writing(lock.table()));
      }
    }
    if (copies) {
      tables.growTo(COPIED);
    }
    for (int tries = 1; !whileItWorks(step, run, all); tries++) {
      assertThat(tries).as("%s is always over too soon", step.id()).isLessThan(TRIES);
      database().execute(undo.toArray(String[]::new));
      tables.grow();
      if (step.id().equals("add-unproven")) {
        letTheServerMakeItsIndex();
      }
    }
  }

  /** Before tables are locked, an index may be built, which would wait first. */
  private static Action.Run to(TableLock lock, Action.Run run) {
    List<String> statements = run.statements();
    int first =
        lock.level().equals("SHARED_NO_READ_WRITE")
            ? (int) statements.stream().takeWhile(sql -> !sql.startsWith("LOCK ")).count()
            : 0;
    return new Action.Run(
        statements.subList(first, statements.size()),
        run.transaction(),
        run.waits(),
        run.lastly(),
        run.settings());
  }

  private static List<TableLock> of(Step step, Span span) {
    return step.locks().stream().filter(lock -> lock.span() == span).toList();
  }

  private static Set<TableName> both(Plan plan) {
    Set<TableName> both = new LinkedHashSet<>();
    both.add(plan.key().definition().source());
    both.add(plan.key().definition().referent());
    return both;
  }

  /** One that was made to stay is not built again. */
  private void letTheServerMakeItsIndex() throws SQLException {
    database()
        .execute(
            "ALTER TABLE c DROP INDEX k",
            "SET foreign_key_checks = 0",
            "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES %s (code)"
                .formatted(key.definition().referent().name()),
            "ALTER TABLE c DROP FOREIGN KEY k");
  }

  /**
   * Who holds it up reads or writes, and is one whom the lock keeps out. A lock that is waited for
   * need not keep others waiting yet; if it is had for a moment only, this is when it does.
   */
  private void whileItWaits(Step step, Action.Run run, TableLock lock, Connection open)
      throws SQLException {
    try (Connection other = open;
        StepRun running = StepRun.start(database(), beside.watch(), run)) {
      running.awaitWaiting(() -> !beside.watch().awaited(running.id(), lock.table()).isEmpty());
      assertThat(beside.watch().awaited(running.id(), lock.table()))
          .as("what %s waits for, %s", step.id(), lock)
          .containsExactly(lock.level());
      if (lock.span() == Span.MOMENT) {
        assertThat(beside.tried(List.of(lock.table())).values())
            .as("whom %s keeps waiting, %s", step.id(), lock)
            .extracting(Beside.Tried::blocks)
            .containsExactly(lock.blocks());
      }
      running.kill();
      other.rollback();
    }
  }

  /**
   * It is not killed: 5.7.22 then asks for the row again and again, until it has no memory left,
   * and crashes.
   */
  private void whileItWaitsForARow(Step step, Action.Run run, TableLock lock) throws SQLException {
    try (Connection other = writing(lock.table());
        StepRun running = StepRun.start(database(), beside.watch(), run)) {
      running.awaitWaiting(() -> beside.watch().waits(running.id()));
      assertThat(beside.watch().awaitedOfRows(running.id(), lock.table()))
          .as("what %s waits for, %s", step.id(), lock)
          .containsExactly(lock.level());
      other.rollback();
      running.end().join();
    }
  }

  /** Return whether there was time enough; the step is done in any case. */
  private boolean whileItWorks(Step step, Action.Run run, Set<TableName> all) throws SQLException {
    List<TableLock> claims = of(step, Span.STATEMENT);
    Set<TableName> free = new LinkedHashSet<>(all);
    step.locks().forEach(lock -> free.remove(lock.table()));
    List<Connection> readers = new ArrayList<>();
    try (StepRun running = StepRun.start(database(), beside.watch(), run)) {
      boolean seen = claims.isEmpty() || seen(all, step, running);
      for (TableName table : free) {
        readers.add(reading(table));
      }
      running.end().join();
      return seen;
    } finally {
      for (Connection reader : readers) {
        reader.close();
      }
    }
  }

  private boolean seen(Set<TableName> all, Step step, StepRun running) throws SQLException {
    Map<TableName, List<String>> locks = new LinkedHashMap<>();
    running.awaitWork();
    Map<TableName, Beside.Tried> tried = beside.tried(all);
    for (TableName table : all) {
      locks.put(table, beside.watch().held(running.id(), table));
    }
    if (!running.works()) {
      return false;
    }
    for (TableName table : all) {
      compare(
          step,
          table,
          Objects.requireNonNull(locks.get(table)),
          Objects.requireNonNull(tried.get(table)).blocks());
    }
    return true;
  }

  /** A lock that was made stronger is on record as it was at first, but for the wait for it. */
  private static void compare(Step step, TableName table, List<String> locks, Blocks blocks) {
    List<TableLock> claims =
        of(step, Span.STATEMENT).stream().filter(lock -> lock.table().equals(table)).toList();
    String what = "%s on %s".formatted(step.id(), table);
    assertThat(blocks)
        .as("whom %s keeps waiting", what)
        .isEqualTo(claims.isEmpty() ? Blocks.NOBODY : claims.getFirst().blocks());
    if (blocks != Blocks.WRITERS) {
      assertThat(locks)
          .as("what %s holds", what)
          .containsExactlyElementsOf(claims.stream().map(TableLock::level).toList());
    }
  }

  /** A search is a query; in a transaction it keeps what it locks. */
  private void whileItReads(Plan plan, Step step) throws SQLException {
    Facts facts = Tenon.connect(database().dataSource()).facts(List.of(key));
    Question question = new Question(plan.key(), Placement.ALTER_TABLE, facts);
    String search = new MysqlChunks().orphans(question, false, false, 5);
    try (Connection open = Sessions.open(database(), search)) {
      String id = Sessions.value(open, "SELECT CONNECTION_ID()");
      Map<TableName, Beside.Tried> tried = beside.tried(both(plan));
      for (TableName table : both(plan)) {
        compare(
            step,
            table,
            beside.watch().held(id, table),
            Objects.requireNonNull(tried.get(table)).blocks());
      }
      open.rollback();
    }
  }

  private Connection writing(TableName table) throws SQLException {
    return Sessions.open(
        database(), "UPDATE " + Beside.quoted(table) + " SET n = n + 1 WHERE id = 1");
  }

  private Connection reading(TableName table) throws SQLException {
    return Sessions.open(database(), "SELECT 1 FROM " + Beside.quoted(table) + " LIMIT 1");
  }

  private TestDatabase database() {
    return tables.database();
  }
}
