package dev.tenon.plan;

import dev.tenon.check.Orphans;
import dev.tenon.key.StoredForeignKey;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what came of a plan.
 *
 * @param state how it stands now, by what was read back
 * @param steps what became of each, in order
 * @param stored the key as read back; absent where there is none
 * @param orphans rows that stood in the way
 */
public record PlanOutcome(
    State state,
    List<StepOutcome> steps,
    Optional<StoredForeignKey> stored,
    Optional<Orphans> orphans) {

  /** Tell how a key stands. */
  public enum State {
    /** It is there under its name, and its rows are known to be sound. */
    PROVEN,
    /** It is there under its name, and the server does not vouch for its rows. */
    UNPROVEN,
    /** It is there under its name and means something else. */
    DIFFERS,
    /** Rows stood in the way; what the plan had done was taken back. */
    ORPHANS,
    /** It is not there, as was asked. */
    GONE
  }

  /**
   * Hold what became of one step.
   *
   * @param step its id
   * @param end how it ended
   * @param tries how often it was run
   * @param time how long it took
   */
  public record StepOutcome(String step, End end, int tries, Duration time) {
    /** Tell how a step ended. */
    public enum End {
      DONE,
      /** What it is for held already. */
      FOUND_DONE,
      UNDONE,
      /** It was to spare several plans work, and could not be done: each did its own. */
      PASSED_OVER
    }

    /** Check that no part is missing. */
    public StepOutcome {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(end, "end");
      Objects.requireNonNull(time, "time");
    }
  }

  /** Check that no part is missing. */
  public PlanOutcome {
    Objects.requireNonNull(state, "state");
    steps = List.copyOf(steps);
    Objects.requireNonNull(stored, "stored");
    Objects.requireNonNull(orphans, "orphans");
  }
}
