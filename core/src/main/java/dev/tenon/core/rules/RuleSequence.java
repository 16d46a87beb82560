package dev.tenon.core.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import java.util.List;

/**
 * Hold the rules of a dialect in the order in which its server checks; what servers accept and
 * people regret comes last.
 *
 * @param stages in order
 * @param <S> the dialect's view of a question
 */
public record RuleSequence<S>(List<Stage<S>> stages) {

  /** Copy the list. */
  public RuleSequence {
    stages = List.copyOf(stages);
  }

  /**
   * Go through all stages.
   *
   * @param situation the question
   * @return all that is found, in order
   */
  public List<Finding> findings(S situation) {
    return stages.stream().flatMap(stage -> stage.findings(situation)).toList();
  }

  /**
   * List the rules.
   *
   * @return in order, each once
   */
  public List<Rule> rules() {
    return stages.stream().flatMap(Stage::rules).distinct().toList();
  }
}
