package dev.tenon.postgres.model;

import java.util.Optional;

/**
 * Say how a pair of columns is compared.
 *
 * @param operator remote column on its left, local one on its right
 * @param castMethod how the local value is turned into what the operator takes: {@code f} by a
 *     function, {@code b} as it is; absent where it needs no cast
 */
public record PairComparison(Equality operator, Optional<Character> castMethod) {

  /** Tell whether a function turns every local value, so that no index on the column serves. */
  public boolean callsFunction() {
    return castMethod.filter(method -> method == 'f').isPresent();
  }
}
