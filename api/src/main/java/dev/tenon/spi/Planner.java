package dev.tenon.spi;

import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.facts.Facts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.util.List;
import java.util.Objects;

/** Make the steps to a goal, from facts alone. Pure. */
public interface Planner {

  /**
   * Hold a way.
   *
   * @param strategy the one that was taken
   * @param steps in order
   * @param findings why another than the wanted strategy was taken, and what the way costs
   */
  record Way(Strategy strategy, List<Step> steps, List<Finding> findings) {
    /** Check that no part is missing. */
    public Way {
      Objects.requireNonNull(strategy, "strategy");
      steps = List.copyOf(steps);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Plan a new key.
   *
   * @param question about a key with a name
   * @param prediction of what the server answers; nothing in the way
   * @param wanted strategy
   * @return {@link Strategy#DIRECT} where the other can't be taken
   */
  Way create(Question question, Prediction prediction, Strategy wanted);

  /**
   * Plan the drop of a key.
   *
   * @param key as stored
   * @param facts with its tables
   * @return the way
   */
  Way drop(StoredForeignKey key, Facts facts);
}
