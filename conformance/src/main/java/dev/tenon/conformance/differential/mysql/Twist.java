package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Change a draft in one respect, so that the server may refuse it.
 *
 * @param weight how often, beside others
 * @param fits sees whether it can be done
 * @param change does it
 */
record Twist(int weight, Predicate<Draft> fits, BiConsumer<Draft, Chance> change) {

  Twist {
    Objects.requireNonNull(fits, "fits");
    Objects.requireNonNull(change, "change");
  }

  static Twist of(int weight, BiConsumer<Draft, Chance> change) {
    return new Twist(weight, draft -> true, change);
  }

  static Twist where(Predicate<Draft> fits, int weight, BiConsumer<Draft, Chance> change) {
    return new Twist(weight, fits, change);
  }
}
