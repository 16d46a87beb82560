package dev.tenon.core.plan;

import dev.tenon.core.apply.ServerDoor;
import dev.tenon.error.ErrorId;
import dev.tenon.error.ServerError;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.Step;
import dev.tenon.plan.TableLock;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Run one step until what it is for holds. What is believed is what is read back, not what the
 * statement answered: after a failure too, the step may have happened.
 *
 * @param sender sends its statements
 * @param parts reads and judges
 * @param key what the plan is about
 * @param others keys that steps change beside it, of other tables
 * @param listener told of each try
 */
record StepRunner(
    Sender sender,
    PlanMaker.Parts parts,
    NamedForeignKey key,
    List<ForeignKey> others,
    PlanListener listener) {

  private static final int LONGEST_PAUSE = 10;

  Conditions read() throws SQLException {
    Server server = ServerDoor.server(sender.connection());
    List<ForeignKey> keys = Stream.concat(Stream.of(key.definition()), others.stream()).toList();
    Facts facts = parts.foresight().facts().read(sender.connection(), server, keys);
    return new Conditions(parts.dialect(), facts);
  }

  /** Return how it ended; absent: rows stand in the way. */
  Optional<StepOutcome> run(Step step, Action.Run action) throws SQLException {
    long start = System.nanoTime();
    for (int tries = 1; ; tries++) {
      if (ready(step, tries)) {
        return Optional.of(outcome(step, tries - 1, start));
      }
      try {
        sender.send(action);
      } catch (Sender.Refused refused) {
        if (held(step, tries, refused)) {
          return Optional.of(outcome(step, tries, start));
        }
        if (refused.rowsInTheWay()) {
          return Optional.empty();
        }
        pauseOrThrow(step, tries, start, refused);
        continue;
      }
      if (!read().hold(step.after())) {
        throw ErrorId.STEP_DIFFERS.exception(step.id(), key);
      }
      return Optional.of(outcome(step, tries, start));
    }
  }

  /** Tell whether nothing is left to do; what an own try left half done is taken back first. */
  private boolean ready(Step step, int tries) throws SQLException {
    Conditions now = read();
    if (now.hold(step.after())) {
      return true;
    }
    if (now.hold(step.before())) {
      return false;
    }
    if (tries > 1 && step.undo().isPresent()) {
      undo(step, step.undo().get());
      now = read();
    }
    if (!now.hold(step.before())) {
      throw ErrorId.STEP_BLOCKED.exception(step.id(), key);
    }
    return false;
  }

  /** Take a step back; a failure is told, not hidden, unless it passes with time. */
  void undo(Step step, Action.Run undo) throws SQLException {
    long start = System.nanoTime();
    for (int tries = 1; ; tries++) {
      try {
        sender.send(undo);
        return;
      } catch (Sender.Refused refused) {
        if (!read().hold(step.after())) {
          return;
        }
        pauseOrThrow(step, tries, start, refused);
      }
    }
  }

  private boolean held(Step step, int tries, Sender.Refused refused) throws SQLException {
    if (parts.planning().failures().spoils(refused.failure())) {
      // A close would give it back to a pool, and its session to somebody else.
      sender.connection().abort(Runnable::run);
    }
    if (sender.connection().isClosed() || !sender.connection().isValid(1)) {
      throw failed(step, tries, refused);
    }
    return read().hold(step.after());
  }

  private void pauseOrThrow(Step step, int tries, long start, Sender.Refused refused)
      throws SQLException {
    Duration spent = Duration.ofNanos(System.nanoTime() - start);
    if (!passes(refused.failure())) {
      throw failed(step, tries, refused);
    }
    List<String> blockers = blockers(step);
    if (spent.compareTo(sender.patience().budget()) >= 0) {
      throw failed(step, tries, refused, blockers);
    }
    long base =
        sender.patience().pause().toMillis()
            * Math.min(LONGEST_PAUSE, 1L << Math.min(tries - 1, 4));
    Duration pause = Duration.ofMillis(base / 2 + ThreadLocalRandom.current().nextLong(base + 1));
    listener.waits(step, tries, pause, blockers);
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(step, tries, refused);
    }
  }

  private boolean passes(SQLException failure) {
    return failure instanceof SQLTimeoutException || parts.planning().failures().passes(failure);
  }

  private List<String> blockers(Step step) throws SQLException {
    List<TableName> tables = step.locks().stream().map(TableLock::table).distinct().toList();
    return parts.planning().failures().blockers(sender.connection(), tables);
  }

  private TenonException failed(Step step, int tries, Sender.Refused refused) {
    return failed(step, tries, refused, List.of());
  }

  private TenonException failed(
      Step step, int tries, Sender.Refused refused, List<String> blockers) {
    String answer = ServerError.of(refused.failure()).message();
    String inTheWay = blockers.isEmpty() ? "" : "; in the way: " + String.join("; ", blockers);
    return new TenonException(
        ErrorId.STEP_FAILED
            .problem(step.id(), key, tries, answer + inTheWay)
            .answeredAs(refused.problem()),
        refused.failure());
  }

  private static StepOutcome outcome(Step step, int tries, long start) {
    return new StepOutcome(
        step.id(),
        tries == 0 ? StepOutcome.End.FOUND_DONE : StepOutcome.End.DONE,
        tries,
        Duration.ofNanos(System.nanoTime() - start));
  }
}
