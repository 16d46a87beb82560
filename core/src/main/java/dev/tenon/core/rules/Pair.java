package dev.tenon.core.rules;

import java.util.Objects;

/**
 * Point at one pair of columns of a key.
 *
 * @param situation the whole question
 * @param position of the pair, from 0
 * @param <S> the dialect's view of a question
 */
public record Pair<S>(S situation, int position) {

  /** Check that no part is missing. */
  public Pair {
    Objects.requireNonNull(situation, "situation");
  }
}
