package dev.tenon.conformance.differential;

import java.util.Objects;

/**
 * Say in what prediction and server differ.
 *
 * @param kind in which respect
 * @param predicted what was foretold
 * @param actual what came
 */
public record Difference(Kind kind, String predicted, String actual) {

  /** Tell in which respect they differ. */
  public enum Kind {
    /** Nothing could be foretold. */
    UNKNOWN,
    /** One accepts, the other refuses. */
    ANSWER,
    /** Both refuse, with different codes. */
    CODE,
    /** The key is stored under another name, or not at all. */
    NAME,
    /** The key that is stored means something else. */
    DEFINITION,
    /** Indexes came, stayed or went that were not expected to. */
    INDEXES,
    /** Another number of rows stands in the way. */
    ORPHANS,
    /** The prediction ended with an exception. */
    CRASH
  }

  /** Check that no part is missing. */
  public Difference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(predicted, "predicted");
    Objects.requireNonNull(actual, "actual");
  }

  @Override
  public String toString() {
    return kind + ": predicted " + predicted + ", actual " + actual;
  }
}
