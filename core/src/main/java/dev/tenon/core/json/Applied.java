package dev.tenon.core.json;

import dev.tenon.error.TenonException;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.plan.Goal;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.spi.LeftoverIndex;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what came of one operation that was carried out, or of the attempt.
 *
 * @param id that the caller gave the operation
 * @param goal of its plan; absent: it got none
 * @param steps what became of those that were reached
 * @param outcome by what was read back; absent: it was refused, or broke off
 * @param was the key as it was before
 * @param leftover the index that stayed, of a drop that was sent without a plan
 * @param failure why it is not as asked
 */
public record Applied(
    Optional<String> id,
    Optional<Goal> goal,
    List<StepOutcome> steps,
    Optional<PlanOutcome> outcome,
    Optional<StoredForeignKey> was,
    Optional<LeftoverIndex> leftover,
    Optional<TenonException> failure) {

  /** Check that no part is missing. */
  public Applied {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(goal, "goal");
    steps = List.copyOf(steps);
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(was, "was");
    Objects.requireNonNull(leftover, "leftover");
    Objects.requireNonNull(failure, "failure");
  }

  /**
   * Hold an operation that was refused before anything was done.
   *
   * @param id that the caller gave it
   * @param failure why
   * @return without steps
   */
  public static Applied refused(Optional<String> id, TenonException failure) {
    return new Applied(
        id,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(failure));
  }

  /**
   * Tell whether it is as asked.
   *
   * @return not more: a key that was asked for unproven is unproven
   */
  public boolean ok() {
    return failure.isEmpty();
  }

  /**
   * Tell whether it is as asked, and the key is proven where there is one to prove.
   *
   * @return what decides the exit code
   */
  public boolean proven() {
    boolean proves = goal.filter(one -> one == Goal.CREATE || one == Goal.VALIDATE).isPresent();
    return ok() && (!proves || outcome.filter(found -> found.state() == State.PROVEN).isPresent());
  }
}
