package dev.tenon.core.plan;

import dev.tenon.check.Orphans;
import dev.tenon.check.Question;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Action;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carry out a plan on a connection, step by step; take back what was done when rows stand in the
 * way. Decides nothing that the plan does not say.
 */
final class PlanRunner {
  private final Plan plan;
  private final StepRunner runner;
  private final Progress progress;

  PlanRunner(Plan plan, StepRunner runner, Progress progress) {
    this.plan = plan;
    this.runner = runner;
    this.progress = progress;
  }

  PlanOutcome run() throws SQLException {
    progress.lost(false);
    Conditions before = runner.read();
    if (!plan.basis().equals(Basis.of(plan.key().definition(), before.facts()))) {
      throw ErrorId.PLAN_STALE.exception(plan.key());
    }
    if (isDone(before)) {
      plan.steps().forEach(step -> end(step, StepOutcome.End.FOUND_DONE));
      return outcome(Optional.empty());
    }
    requireCleared(before);
    for (int number = 0; number < plan.steps().size(); number++) {
      Step step = plan.steps().get(number);
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(step);
      }
      if (progress.begins(step)) {
        runner.listener().begins(step, number + 1, plan.steps().size());
      }
      Optional<Orphans> orphans =
          switch (step.action()) {
            case Action.Run run -> run(step, run);
            case Action.RunTogether(Action.Run run) -> together(step, run);
            case Action.SearchRows search -> search(step);
          };
      if (orphans.isPresent()) {
        undo(plan.steps().subList(0, number));
        return outcome(orphans);
      }
    }
    return outcome(Optional.empty());
  }

  /** What is in the way since the plan was made is taken away by a plan that says so. */
  private void requireCleared(Conditions before) {
    if (plan.goal() == Goal.CREATE
        && !plan.steps()
            .containsAll(
                runner.parts().planning().planner().clearing(plan.key(), before.facts()))) {
      throw ErrorId.PLAN_STALE.exception(plan.key());
    }
  }

  /** A plan that ends with a search proves something each time. */
  private boolean isDone(Conditions now) {
    return plan.steps().stream()
        .reduce((earlier, later) -> later)
        .filter(last -> last.action() instanceof Action.Run)
        .filter(last -> now.hold(last.after()))
        .isPresent();
  }

  private Optional<Orphans> run(Step step, Action.Run run) throws SQLException {
    Optional<StepOutcome> done = runner.run(step, run);
    done.ifPresent(this::tell);
    if (done.filter(outcome -> outcome.end() == StepOutcome.End.DONE).isPresent()) {
      progress.forget();
    }
    return done.isPresent() ? Optional.empty() : Optional.of(sampled());
  }

  /** What can't be done for several plans at once, each does by itself, and says why it can't. */
  private Optional<Orphans> together(Step step, Action.Run run) throws SQLException {
    long start = System.nanoTime();
    try {
      Optional<StepOutcome> done = runner.run(step, run);
      if (done.isPresent()) {
        tell(done.get());
      } else {
        passOver(step, "rows stand in the way of one of the keys", start);
      }
    } catch (TenonException failure) {
      if (Thread.currentThread().isInterrupted() || !runner.sender().connection().isValid(1)) {
        throw failure;
      }
      passOver(step, failure.problem().summary(), start);
    }
    return Optional.empty();
  }

  private void passOver(Step step, String why, long start) {
    runner.listener().passesOver(step, why);
    tell(
        new StepOutcome(
            step.id(),
            StepOutcome.End.PASSED_OVER,
            0,
            Duration.ofNanos(System.nanoTime() - start)));
  }

  private Orphans sampled() throws SQLException {
    Question question = question();
    return orphans(question, seen(question));
  }

  /**
   * The server may have seen rows that this user may not: what was done is taken back all the same.
   */
  private List<List<String>> seen(Question question) throws SQLException {
    try {
      return walk().sample(question, runner.parts().foresight().orphans());
    } catch (SQLException failure) {
      if (runner.sender().connection().isValid(1)) {
        return List.of();
      }
      throw failure;
    }
  }

  private Question question() throws SQLException {
    return new Question(plan.key(), Placement.ALTER_TABLE, runner.read().facts());
  }

  private RowWalk walk() {
    return new RowWalk(
        runner.sender().connection(),
        runner.parts().planning().chunks(),
        runner.sender().patience(),
        runner.listener());
  }

  private Optional<Orphans> search(Step step) throws SQLException {
    long start = System.nanoTime();
    Question question = question();
    long estimate =
        question
            .facts()
            .table(question.facts().resolve(plan.key().definition().source()))
            .flatMap(TableFacts::estimatedRows)
            .orElse(0L);
    List<List<String>> found = orphans(step, question, estimate);
    if (!found.isEmpty()) {
      return Optional.of(orphans(question, found));
    }
    tell(
        new StepOutcome(
            step.id(), StepOutcome.End.DONE, 1, Duration.ofNanos(System.nanoTime() - start)));
    return Optional.empty();
  }

  private List<List<String>> orphans(Step step, Question question, long estimate)
      throws SQLException {
    try {
      return walk().orphans(question, estimate, progress);
    } catch (SQLException failure) {
      progress.lost(!runner.sender().connection().isValid(1));
      throw failure;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw interrupted(step);
    }
  }

  /** What is done stays, as after any failure: a second run goes on with it. */
  private TenonException interrupted(Step step) {
    return ErrorId.STEP_FAILED.exception(step.id(), plan.key(), 0, "it was interrupted.");
  }

  private Orphans orphans(Question question, List<List<String>> found) {
    List<Identifier> columns = question.key().definition().localColumns();
    List<Map<String, String>> sample = new ArrayList<>();
    for (List<String> row : found) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int column = 0; column < columns.size(); column++) {
        values.put(columns.get(column).text(), row.get(column));
      }
      sample.add(values);
    }
    return new Orphans(
        found.size(),
        false,
        sample,
        runner.parts().foresight().orphans().show(question),
        runner.parts().foresight().orphans().remove(question));
  }

  private void undo(List<Step> done) throws SQLException {
    for (Step step : done.reversed()) {
      if (step.undo().isPresent() && runner.read().hold(step.after())) {
        runner.undo(step, step.undo().get());
        end(step, StepOutcome.End.UNDONE);
      }
    }
  }

  private void end(Step step, StepOutcome.End end) {
    tell(new StepOutcome(step.id(), end, 0, Duration.ZERO));
  }

  private void tell(StepOutcome outcome) {
    if (progress.add(outcome)) {
      runner.listener().ended(outcome);
    }
  }

  private PlanOutcome outcome(Optional<Orphans> orphans) throws SQLException {
    Conditions now = runner.read();
    progress.forget();
    Optional<StoredForeignKey> stored =
        plan.key().name().flatMap(name -> now.key(plan.key().definition().source(), name));
    State state = orphans.isPresent() ? State.ORPHANS : state(now, stored);
    return new PlanOutcome(state, progress.outcomes(), stored, orphans);
  }

  private State state(Conditions now, Optional<StoredForeignKey> stored) {
    if (stored.isEmpty()) {
      return State.GONE;
    }
    if (plan.goal() != Goal.DROP && !plan.steps().stream().allMatch(step -> settled(step, now))) {
      return State.DIFFERS;
    }
    return stored.get().validated() ? State.PROVEN : State.UNPROVEN;
  }

  private boolean settled(Step step, Conditions now) {
    return !step.equals(plan.steps().getLast()) || now.hold(step.after());
  }
}
