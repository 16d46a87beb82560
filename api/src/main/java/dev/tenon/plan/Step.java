package dev.tenon.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold one step of a plan.
 *
 * @param id within the plan, lower-case words joined by dashes: {@code add-unproven}
 * @param purpose what it is for, one sentence
 * @param action what it does
 * @param locks what it does to others who use the tables
 * @param algorithm how the server goes about it
 * @param rows how many rows it reads or copies, by the server's own guess; absent: none
 * @param before must hold before it runs
 * @param after holds once it has run; a step whose {@code after} holds already is not run
 * @param undo takes it back, when a later step finds that the key can't be
 */
public record Step(
    String id,
    String purpose,
    Action action,
    List<TableLock> locks,
    Algorithm algorithm,
    Optional<Long> rows,
    Condition before,
    Condition after,
    Optional<Action.Run> undo) {

  /** Tell how a server goes about a change. */
  public enum Algorithm {
    /** Only the catalogue changes. */
    INSTANT,
    /** Rows are read, or an index is built, without a copy of the table. */
    INPLACE,
    /** The table is copied. */
    COPY,
    /** Nothing changes; rows are read. */
    READ
  }

  /** Check that no part is missing. */
  public Step {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(action, "action");
    locks = List.copyOf(locks);
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(undo, "undo");
  }

  /**
   * Give the step another name and purpose.
   *
   * @param other its id
   * @param why for people
   * @return the same step otherwise
   */
  public Step called(String other, String why) {
    return new Step(other, why, action, locks, algorithm, rows, before, after, undo);
  }

  /**
   * Say something else of what holds after the step.
   *
   * @param condition that holds
   * @return the same step otherwise
   */
  public Step leaving(Condition condition) {
    return new Step(id, purpose, action, locks, algorithm, rows, before, condition, undo);
  }
}
