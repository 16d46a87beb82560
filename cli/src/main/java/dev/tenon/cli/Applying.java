package dev.tenon.cli;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.cli.plan.AppliedText;
import dev.tenon.cli.plan.StepProgress;
import dev.tenon.cli.terminal.OutcomeText;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Applied;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carry out operation after operation, by plans; what no plan can say is sent in one statement. */
final class Applying {
  private static final Set<String> NO_PLANS =
      Set.of(ErrorId.PLANNING_MISSING.id(), ErrorId.FORESIGHT_MISSING.id());

  private static final Set<String> OUT_OF_DATE =
      Set.of(ErrorId.PLAN_STALE.id(), ErrorId.STEP_BLOCKED.id());

  private final Tenon tenon;
  private final Optional<Strategy> strategy;
  private final Patience patience;
  private final Searches searches;
  private final Terminal terminal;
  private final Planning planning;
  private final Hopeless server = new Hopeless();

  Applying(
      Tenon tenon,
      Optional<Strategy> strategy,
      Patience patience,
      Searches searches,
      Terminal terminal) {
    this.tenon = tenon;
    this.strategy = strategy;
    this.patience = patience;
    this.searches = searches;
    this.terminal = terminal;
    this.planning = new Planning(tenon, strategy.orElse(Strategy.ONLINE), server);
  }

  /**
   * Hold what came of one operation.
   *
   * @param applied for data
   * @param lines for people
   */
  record Result(Applied applied, List<String> lines) {
    static Result refused(Optional<String> id, TenonException failure) {
      return new Result(Applied.refused(id, failure), List.of());
    }
  }

  /** Plan operations, in the order in which to carry them out. */
  List<Planning.Planned> plan(List<Attempt<OperationRequest>> requests) {
    return planning.plan(requests);
  }

  /** What an operation before was to do, and did not, may be what the plan rests on. */
  Result apply(Optional<String> id, Operation operation, Attempt<Optional<Plan>> planned) {
    if (!needsOneStatement(operation) && planned instanceof Attempt.Done<Optional<Plan>> done) {
      Result result =
          done.value().map(plan -> carryOut(id, plan)).orElseGet(() -> nothingToDrop(id));
      if (result.applied().failure().filter(Applying::isOutOfDate).isEmpty()) {
        return result;
      }
      terminal.say("  planned anew: things are not as they were to be");
    }
    return apply(id, operation);
  }

  private static boolean isOutOfDate(TenonException failure) {
    return OUT_OF_DATE.contains(failure.id());
  }

  private Result apply(Optional<String> id, Operation operation) {
    try {
      if (needsOneStatement(operation)) {
        return send(id, operation);
      }
      Optional<Plan> plan = server.ask(() -> planning.plan(operation));
      return plan.map(one -> carryOut(id, one)).orElseGet(() -> nothingToDrop(id));
    } catch (TenonException failure) {
      boolean unplanned = NO_PLANS.contains(failure.id()) && strategy.isEmpty();
      return unplanned ? sendOrRefuse(id, operation) : Result.refused(id, failure);
    }
  }

  /** What a target does not honour is stored otherwise, and a plan's index is not a key's. */
  private static boolean needsOneStatement(Operation operation) {
    return (operation instanceof CreateForeignKey create && !create.allowed().isEmpty())
        || (operation instanceof DropForeignKey drop && drop.dropIndex());
  }

  Result nothingToDrop(Optional<String> id) {
    Applied applied = Sent.nothingToDrop(id);
    return new Result(applied, AppliedText.lines(applied));
  }

  Result carryOut(Optional<String> id, Plan plan) {
    StepProgress progress = new StepProgress(terminal);
    Applied applied;
    try {
      PlanOutcome outcome =
          server.ask(() -> tenon.apply(plan, patience, progress, searches.of(plan)));
      applied = applied(id, plan, progress, Optional.of(outcome), Shortfall.of(plan, outcome));
    } catch (TenonException failure) {
      applied = applied(id, plan, progress, Optional.empty(), Optional.of(failure));
      searches.write();
    }
    return new Result(applied, AppliedText.lines(applied));
  }

  private static Applied applied(
      Optional<String> id,
      Plan plan,
      StepProgress progress,
      Optional<PlanOutcome> outcome,
      Optional<TenonException> failure) {
    return new Applied(
        id,
        Optional.of(plan.goal()),
        progress.ended(),
        outcome,
        plan.was(),
        Optional.empty(),
        failure);
  }

  private Result sendOrRefuse(Optional<String> id, Operation operation) {
    try {
      terminal.say("  no plan can be made for this dialect; sent in one statement");
      return send(id, operation);
    } catch (TenonException failure) {
      return Result.refused(id, failure);
    }
  }

  private Result send(Optional<String> id, Operation operation) {
    Outcome outcome = server.ask(() -> tenon.apply(operation));
    return new Result(Sent.applied(id, outcome), List.of(OutcomeText.line(outcome)));
  }
}
