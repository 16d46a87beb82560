package dev.tenon.cli;

import dev.tenon.Outcome;
import dev.tenon.core.json.Applied;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.plan.Goal;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import java.util.List;
import java.util.Optional;

/** Bring what was sent without a plan into the form of what was planned. */
final class Sent {
  private Sent() {}

  static Applied applied(Optional<String> id, Outcome outcome) {
    return switch (outcome.status()) {
      case CREATED, ALREADY_THERE -> stored(id, Goal.CREATE, outcome);
      case CHANGED -> stored(id, Goal.ALTER, outcome);
      case DROPPED, NOT_THERE -> gone(id, outcome.stored(), outcome);
    };
  }

  static Applied nothingToDrop(Optional<String> id) {
    return new Applied(
        id,
        Optional.of(Goal.DROP),
        List.of(),
        Optional.of(outcome(State.GONE, Optional.empty())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Applied stored(Optional<String> id, Goal goal, Outcome outcome) {
    State state =
        outcome.stored().filter(StoredForeignKey::validated).isPresent()
            ? State.PROVEN
            : State.UNPROVEN;
    return new Applied(
        id,
        Optional.of(goal),
        List.of(),
        Optional.of(outcome(state, outcome.stored())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Applied gone(
      Optional<String> id, Optional<StoredForeignKey> was, Outcome outcome) {
    return new Applied(
        id,
        Optional.of(Goal.DROP),
        List.of(),
        Optional.of(outcome(State.GONE, Optional.empty())),
        was,
        outcome.leftover(),
        Optional.empty());
  }

  private static PlanOutcome outcome(State state, Optional<StoredForeignKey> stored) {
    return new PlanOutcome(state, List.of(), stored, Optional.empty());
  }
}
