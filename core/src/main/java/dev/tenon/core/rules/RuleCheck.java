package dev.tenon.core.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Hold a rule with the check that sees it broken: one value, the only place of both.
 *
 * @param rule the entry of the catalogue
 * @param breach sees it broken
 * @param <S> the dialect's view of a question: the key with the facts that belong to it
 */
public record RuleCheck<S>(Rule rule, Breach<S> breach) {

  /**
   * See a rule broken. Pure.
   *
   * @param <S> the dialect's view of a question
   */
  @FunctionalInterface
  public interface Breach<S> {

    /**
     * Look.
     *
     * @param situation the question
     * @param rule for the findings
     * @return mostly none or one
     */
    Stream<Finding> in(S situation, Rule rule);
  }

  /** Check that no part is missing. */
  public RuleCheck {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(breach, "breach");
  }

  Stream<Finding> findings(S situation) {
    return breach.in(situation, rule);
  }
}
