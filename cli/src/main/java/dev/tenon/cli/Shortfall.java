package dev.tenon.cli;

import dev.tenon.check.Orphans;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import java.util.Optional;

/** Tell what an outcome lacks of what its plan was for. */
final class Shortfall {
  private Shortfall() {}

  /** Return why it is not as asked; absent: it is. */
  static Optional<TenonException> of(Plan plan, PlanOutcome outcome) {
    return switch (outcome.state()) {
      case ORPHANS ->
          Optional.of(
              ErrorId.ORPHANS_FOUND.exception(
                  plan.key(), outcome.orphans().map(Orphans::query).orElse("")));
      case GONE -> plan.goal() == Goal.DROP ? Optional.empty() : differs(plan, outcome);
      case DIFFERS -> differs(plan, outcome);
      case PROVEN, UNPROVEN -> plan.goal() == Goal.DROP ? differs(plan, outcome) : Optional.empty();
    };
  }

  private static Optional<TenonException> differs(Plan plan, PlanOutcome outcome) {
    String how = outcome.stored().map(StoredForeignKey::toString).orElse("it is not there");
    return Optional.of(ErrorId.KEY_DIFFERS.exception(plan.key(), how));
  }
}
