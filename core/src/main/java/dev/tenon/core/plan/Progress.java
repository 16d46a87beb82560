package dev.tenon.core.plan;

import dev.tenon.name.Identifier;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.SearchMemory;
import dev.tenon.plan.SearchPosition;
import dev.tenon.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keep how far a plan has come, over the end of a connection: what became of its steps, and up to
 * which row a search has looked, which may also be known from an earlier run.
 *
 * <p>A search may go on from there only if writers were held to the key all the while: the step
 * that adds it is found done by the next connection, and the table's definition stands as it stood.
 * For one thread.
 */
final class Progress {
  private final Set<String> begun = new HashSet<>();
  private final List<StepOutcome> outcomes = new ArrayList<>();
  private final SearchMemory memory;
  private Optional<SearchPosition> position;
  private int advances;
  private boolean lost;

  Progress(SearchMemory memory) {
    this.memory = memory;
    this.position = memory.last();
  }

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
  void looked(SearchPosition upTo) {
    position = Optional.of(upTo);
    memory.keep(upTo);
    advances++;
  }

  /** Forget what was looked at. */
  void forget() {
    position = Optional.empty();
    memory.forget();
  }

  /** Tell whether a search was broken off. */
  boolean begun() {
    return position.isPresent();
  }

  /** Return from where a search goes on; absent: from the first row. */
  Optional<SearchPosition> from(List<Identifier> columns, String definition) {
    if (position.filter(last -> goesOn(last, columns, definition)).isEmpty()) {
      forget();
    }
    return position;
  }

  private static boolean goesOn(SearchPosition last, List<Identifier> columns, String definition) {
    return last.by().equals(columns) && !definition.isEmpty() && last.standing().equals(definition);
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
