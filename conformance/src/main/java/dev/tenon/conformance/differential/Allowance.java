package dev.tenon.conformance.differential;

import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Let a difference pass, with the reason in writing.
 *
 * @param reason why it is no defect, one sentence
 * @param covers sees whether it is that difference; asked only where there is one
 */
public record Allowance(String reason, Predicate<Fight> covers) {

  /** Check that no part is missing. */
  public Allowance {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(covers, "covers");
  }

  /**
   * Allow that a rule left open what a server would answer, or with which code.
   *
   * @param reason why that can't be known, one sentence
   * @param rule its id
   * @return covers cases in which nothing else differs
   */
  public static Allowance unknown(String reason, String rule) {
    return new Allowance(reason, fight -> leftOpen(fight, rule));
  }

  private static boolean leftOpen(Fight fight, String rule) {
    return isOpen(fight.report().verdict())
        && fight.differences().stream()
            .map(Difference::kind)
            .allMatch(kind -> kind == Difference.Kind.UNKNOWN || kind == Difference.Kind.CODE)
        && fight.report().findings().stream()
            .filter(finding -> finding.severity() == Severity.UNKNOWN)
            .anyMatch(finding -> finding.rule().id().equals(rule));
  }

  private static boolean isOpen(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted accepted -> false;
      case Verdict.Refused refused -> refused.error().isEmpty();
      case Verdict.Unknown unknown -> true;
    };
  }
}
