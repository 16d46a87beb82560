package dev.tenon.plan;

import dev.tenon.check.Finding;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold the steps to a goal.
 *
 * @param goal what it is for
 * @param strategy in which way; {@link Strategy#DIRECT} where the other can't be taken, with a
 *     finding that says why
 * @param dialect product and version for people
 * @param key as it will be stored; of a drop, as it was, in full
 * @param steps in order
 * @param findings what the way costs, and what was found on checking
 * @param basis digest of the facts it was made from, apart from what its own steps change
 * @param was the key as it was before, in full; absent of a new one
 */
public record Plan(
    Goal goal,
    Strategy strategy,
    String dialect,
    NamedForeignKey key,
    List<Step> steps,
    List<Finding> findings,
    String basis,
    Optional<StoredForeignKey> was) {

  /** Check that no part is missing. */
  public Plan {
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(key, "key");
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(was, "was");
  }
}
