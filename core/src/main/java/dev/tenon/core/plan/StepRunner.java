package dev.tenon.core.plan;

import dev.tenon.core.apply.ServerDoor;
import dev.tenon.error.ErrorId;
import dev.tenon.error.ServerError;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.plan.Action;
import dev.tenon.plan.Patience;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.Step;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.Planning;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Run one step until what it is for holds. What is believed is what is read back, not what the
 * statement answered: after a failure too, the step may have happened.
 *
 * @param connection the plan's own
 * @param dialect of the tables
 * @param foresight reads facts
 * @param planning judges failures
 * @param key what the plan is about
 * @param patience how long to wait
 * @param listener told of each try
 */
record StepRunner(
    Connection connection,
    Dialect dialect,
    Foresight foresight,
    Planning planning,
    NamedForeignKey key,
    Patience patience,
    PlanListener listener) {

  private static final int LONGEST_PAUSE = 10;

  Conditions read() throws SQLException {
    Server server = ServerDoor.server(connection);
    Facts facts = foresight.facts().read(connection, server, List.of(key.definition()));
    return new Conditions(dialect, facts);
  }

  StepOutcome run(Step step, Action.Run action) throws SQLException {
    long start = System.nanoTime();
    for (int tries = 1; ; tries++) {
      Conditions now = read();
      if (now.hold(step.after())) {
        return outcome(step, tries - 1, start);
      }
      if (!now.hold(step.before())) {
        throw ErrorId.STEP_BLOCKED.exception(step.id(), key);
      }
      try {
        send(action);
      } catch (SQLException failure) {
        if (held(step, failure)) {
          return outcome(step, tries, start);
        }
        pauseOrThrow(step, tries, start, failure);
        continue;
      }
      if (!read().hold(step.after())) {
        throw ErrorId.STEP_DIFFERS.exception(step.id(), key);
      }
      return outcome(step, tries, start);
    }
  }

  /** Take a step back as far as it happened; failures are told, not hidden. */
  void send(Action.Run action) throws SQLException {
    Map<String, String> settings = new TreeMap<>(action.settings());
    if (action.waitsBriefly()) {
      settings.put(
          planning.session().lockWait(),
          planning.session().milliseconds(patience.lockWait().toMillis()));
    }
    try (Settings session = new Settings(connection, planning.session())) {
      session.set(settings);
      try {
        if (action.transaction()) {
          sendAsOne(action.statements());
        } else {
          sendEach(action.statements());
        }
      } finally {
        sendEach(action.lastly());
      }
    }
  }

  private void sendAsOne(List<String> statements) throws SQLException {
    connection.setAutoCommit(false);
    try {
      sendEach(statements);
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void sendEach(List<String> statements) throws SQLException {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(sql);
      }
    }
  }

  private boolean held(Step step, SQLException failure) throws SQLException {
    if (planning.failures().spoils(failure)) {
      connection.close();
      throw failed(step, 1, failure);
    }
    return !connection.isClosed() && connection.isValid(1) && read().hold(step.after());
  }

  private void pauseOrThrow(Step step, int tries, long start, SQLException failure)
      throws SQLException {
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    if (!planning.failures().passes(failure) || spent.compareTo(patience.budget()) > 0) {
      throw failed(step, tries, failure);
    }
    long base = patience.pause().toMillis() * Math.min(LONGEST_PAUSE, 1L << Math.min(tries - 1, 4));
    Duration pause = Duration.ofMillis(base / 2 + ThreadLocalRandom.current().nextLong(base + 1));
    listener.waits(step, tries, pause, blockers());
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(step, tries, failure);
    }
  }

  private List<String> blockers() throws SQLException {
    return planning
        .failures()
        .blockers(connection, List.of(key.definition().source(), key.definition().referent()));
  }

  private TenonException failed(Step step, int tries, SQLException failure) {
    ServerError error = ServerError.of(failure);
    return new TenonException(
        ErrorId.STEP_FAILED.problem(step.id(), key, tries, error.message()).with(error), failure);
  }

  private static StepOutcome outcome(Step step, int tries, long start) {
    return new StepOutcome(
        step.id(),
        tries == 0 ? StepOutcome.End.FOUND_DONE : StepOutcome.End.DONE,
        tries,
        Duration.ofNanos(System.nanoTime() - start));
  }
}
