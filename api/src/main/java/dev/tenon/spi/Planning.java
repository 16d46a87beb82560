package dev.tenon.spi;

import java.util.Objects;

/**
 * Hold the parts by which a dialect plans changes and carries them out step by step.
 *
 * @param planner makes the steps
 * @param chunks walks through a table in pieces
 * @param session sets and restores variables
 * @param failures judges what a failed statement means for the next try
 */
public record Planning(
    Planner planner, RowChunks chunks, SessionSettings session, Failures failures) {

  /** Check that no part is missing. */
  public Planning {
    Objects.requireNonNull(planner, "planner");
    Objects.requireNonNull(chunks, "chunks");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(failures, "failures");
  }
}
