package dev.tenon.plan;

import dev.tenon.key.ForeignKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Be what a step does. */
public sealed interface Action {

  /**
   * Run statements on a connection of the plan's own.
   *
   * @param statements in order
   * @param transaction whether they run in one transaction; else each commits by itself
   * @param waitsBriefly whether a wait for a lock is cut short and tried again, because others
   *     queue behind it
   * @param lastly run in the end, whatever happened to the statements before
   * @param settings of the session for their length, restored whatever happens; dialect's names
   */
  record Run(
      List<String> statements,
      boolean transaction,
      boolean waitsBriefly,
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
   * @param waitsBriefly whether a wait for a lock is cut short
   * @param settings of the session
   * @return the action
   */
  static Run run(String sql, boolean waitsBriefly, Map<String, String> settings) {
    return new Run(List.of(sql), false, waitsBriefly, List.of(), settings);
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
