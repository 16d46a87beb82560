package dev.tenon.plan;

import dev.tenon.error.TenonException;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold how one of several operations will be done, or why not.
 *
 * @param place of the operation among those that were given, from 0
 * @param plan absent where it was refused, and where nothing is to do: a drop "if exists" of a key
 *     that is not there
 * @param refusal why there is no plan
 */
public record PlannedOperation(int place, Optional<Plan> plan, Optional<TenonException> refusal) {

  /** Check that no part is missing. */
  public PlannedOperation {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(refusal, "refusal");
  }
}
