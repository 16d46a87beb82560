package dev.tenon.check;

import java.util.Objects;
import java.util.Optional;

/**
 * Say that a rule applies here.
 *
 * @param rule the rule
 * @param severity how much it weighs
 * @param summary one sentence that names the tables, the constraint and the columns
 * @param evidence the values that decide, such as the two types
 * @param fix what to do, one or more sentences; never to switch checks off
 * @param answer what the server will say, {@link ServerCode#NONE} where it has no statement for
 *     what is asked; present exactly when the severity is {@link Severity#ERROR}
 */
public record Finding(
    Rule rule,
    Severity severity,
    String summary,
    String evidence,
    String fix,
    Optional<ServerCode> answer) {

  /** Check that no part is missing, and that an error has an answer. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(fix, "fix");
    Objects.requireNonNull(answer, "answer");
    if (answer.isPresent() != (severity == Severity.ERROR)) {
      throw new IllegalArgumentException("an answer goes with an error, in " + rule);
    }
  }

  /**
   * Say that the server refuses.
   *
   * @param rule that is broken
   * @param answer what the server will say
   * @param summary one sentence
   * @param evidence the values that decide
   * @param fix what to do
   * @return the finding
   */
  public static Finding error(
      Rule rule, ServerCode answer, String summary, String evidence, String fix) {
    return new Finding(rule, Severity.ERROR, summary, evidence, fix, Optional.of(answer));
  }

  /**
   * Say something that the server accepts, or that is not known.
   *
   * @param rule that applies
   * @param severity any but {@link Severity#ERROR}
   * @param summary one sentence
   * @param evidence the values that decide
   * @param fix what to do
   * @return the finding
   */
  public static Finding of(
      Rule rule, Severity severity, String summary, String evidence, String fix) {
    return new Finding(rule, severity, summary, evidence, fix, Optional.empty());
  }

  @Override
  public String toString() {
    return rule.id() + ": " + summary;
  }
}
