package dev.tenon.core.check;

import dev.tenon.check.Orphans;
import java.util.Objects;
import java.util.Optional;

/** Tell what a look at rows brought. */
sealed interface RowAnswer {

  /** Nobody had to look: something else stands in the way, or the server does not look either. */
  record Needless() implements RowAnswer {}

  /**
   * Rows were looked at.
   *
   * @param orphans those that stand in the way; none is a count of 0
   */
  record Seen(Orphans orphans) implements RowAnswer {
    /** Check that the orphans are there. */
    public Seen {
      Objects.requireNonNull(orphans, "orphans");
    }
  }

  /**
   * Rows were not looked at, or not to the end.
   *
   * @param reason one clause without a period
   */
  record Unseen(String reason) implements RowAnswer {
    /** Check that the reason is there. */
    public Unseen {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Return what was seen. */
  default Optional<Orphans> seen() {
    return this instanceof Seen seen ? Optional.of(seen.orphans()) : Optional.empty();
  }
}
