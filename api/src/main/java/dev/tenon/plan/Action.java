package dev.tenon.plan;

import dev.tenon.key.ForeignKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Be what a step does. */
public sealed interface Action {

  /** Tell how long an action may wait for others. */
  enum Waits {
    /** As {@link Patience#lockWait}, then again: others queue behind it. */
    BRIEFLY,
    /**
     * The same, and all it does takes no longer: what it waits for may be no lock to the server.
     */
    BRIEFLY_IN_ALL,
    /** As {@link Patience#budget}: nobody queues behind it. */
    LONG
  }

  /**
   * Run statements on a connection of the plan's own.
   *
   * @param statements in order
   * @param transaction whether they run in one transaction; else each commits by itself
   * @param waits how long it may wait for others
   * @param lastly run in the end, whatever happened to the statements before
   * @param settings of the session for their length, restored whatever happens; dialect's names
   */
  record Run(
      List<String> statements,
      boolean transaction,
      Waits waits,
      List<String> lastly,
      Map<String, String> settings)
      implements Action {
    /** Copy the parts. */
    public Run {
      statements = List.copyOf(statements);
      lastly = List.copyOf(lastly);
      settings = Map.copyOf(settings);
    }
  }

  /**
   * Run one statement that commits by itself.
   *
   * @param sql the statement
   * @param waits how long it may wait for others
   * @param settings of the session
   * @return the action
   */
  static Run run(String sql, Waits waits, Map<String, String> settings) {
    return new Run(List.of(sql), false, waits, List.of(), settings);
  }

  /**
   * Do what steps of several plans are for at once, because that is cheaper. Where it can't be
   * done, it is passed over: each plan still has its own step, which says what stands in the way.
   *
   * @param run what is run
   */
  record RunTogether(Run run) implements Action {
    /** Check that no part is missing. */
    public RunTogether {
      Objects.requireNonNull(run, "run");
    }
  }

  /**
   * Look for rows that a key would not allow, in chunks and with no lock held.
   *
   * @param key whose rows
   */
  record SearchRows(ForeignKey key) implements Action {
    /** Check that no part is missing. */
    public SearchRows {
      Objects.requireNonNull(key, "key");
    }
  }
}
