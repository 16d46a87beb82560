package dev.tenon.core.plan;

import dev.tenon.name.Identifier;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keep how far a plan has come within one call, over the end of a connection: what became of its
 * steps, and up to which row a search has looked.
 *
 * <p>A search may go on from there only if writers were held to the key all the while: the step
 * that adds it is found done by the next connection, and the table's definition stands as it stood.
 * For one thread.
 */
final class Progress {
  private final Set<String> begun = new HashSet<>();
  private final List<StepOutcome> outcomes = new ArrayList<>();
  private List<Identifier> by = List.of();
  private String standing = "";
  private List<String> upTo = List.of();
  private long seen;
  private int advances;
  private boolean lost;

  List<StepOutcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** Return whether it is news: that a step is found done once more is none. */
  boolean add(StepOutcome outcome) {
    if (outcome.end() == StepOutcome.End.FOUND_DONE && ended(outcome.step())) {
      return false;
    }
    outcomes.add(outcome);
    return true;
  }

  /** Return whether it is news that a step begins. */
  boolean begins(Step step) {
    return begun.add(step.id());
  }

  private boolean ended(String step) {
    return outcomes.stream().anyMatch(outcome -> outcome.step().equals(step));
  }

  /** Keep that all rows up to some values were looked at, while the definition stood as it does. */
  void looked(List<Identifier> columns, String definition, List<String> values, long rows) {
    by = List.copyOf(columns);
    standing = definition;
    upTo = List.copyOf(values);
    seen = rows;
    advances++;
  }

  /** Forget what was looked at. */
  void forget() {
    upTo = List.of();
    seen = 0;
  }

  /** Return the values up to which rows were looked at; none: start with the first row. */
  List<String> upTo(List<Identifier> columns, String definition) {
    if (!by.equals(columns) || definition.isEmpty() || !standing.equals(definition)) {
      forget();
    }
    return upTo;
  }

  long seen() {
    return seen;
  }

  /** How often the search has come further. */
  int advances() {
    return advances;
  }

  boolean lost() {
    return lost;
  }

  /** Keep whether the connection was lost in the midst of a search. */
  void lost(boolean so) {
    lost = so;
  }
}
