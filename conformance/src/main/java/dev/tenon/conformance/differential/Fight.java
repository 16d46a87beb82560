package dev.tenon.conformance.differential;

import dev.tenon.check.Finding;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hold what became of one scenario: what was foretold, what the server said, and all differences.
 *
 * @param scenario the case
 * @param script the statements that were run, the key's last
 * @param report the prediction
 * @param answer the server's
 * @param differences none: they agree
 */
public record Fight(
    Scenario scenario,
    List<String> script,
    Report report,
    Answer answer,
    List<Difference> differences) {

  /** Check that no part is missing. */
  public Fight {
    Objects.requireNonNull(scenario, "scenario");
    script = List.copyOf(script);
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(answer, "answer");
    differences = List.copyOf(differences);
  }

  /**
   * Tell whether prediction and server agree.
   *
   * @return whether there is no difference
   */
  public boolean agrees() {
    return differences.isEmpty();
  }

  /**
   * Tell whether the server accepted.
   *
   * @return its answer
   */
  public boolean accepted() {
    return answer instanceof Answer.Accepted;
  }

  /**
   * Return what stands in the way, as foretold.
   *
   * @return the first finding that is an error
   */
  public Optional<Finding> firstError() {
    return report.findings().stream().filter(finding -> finding.answer().isPresent()).findFirst();
  }

  /**
   * Return the findings that the server's answer bears out: what it refused by, or, where it
   * accepted, all that is said of accepted keys.
   *
   * @return none where there are differences
   */
  public Stream<Finding> confirmed() {
    if (!agrees()) {
      return Stream.empty();
    }
    return accepted() ? report.findings().stream() : firstError().stream();
  }

  /** Put statements that ran before in front of the script. */
  Fight after(List<String> session) {
    List<String> all = new ArrayList<>(session);
    all.addAll(script);
    return new Fight(scenario, all, report, answer, differences);
  }

  /**
   * Tell everything, for people.
   *
   * @return script, prediction, answer and differences
   */
  public String told() {
    StringBuilder text = new StringBuilder();
    script.forEach(sql -> text.append(sql).append(";\n"));
    text.append("predicted: ").append(predicted(report.verdict())).append('\n');
    for (Finding finding : report.findings()) {
      text.append("  ").append(finding.severity()).append(' ').append(finding);
      text.append(finding.evidence().isEmpty() ? "" : " [" + finding.evidence() + "]").append('\n');
    }
    text.append("actual: ").append(answer).append('\n');
    if (answer instanceof Answer.Refused refused) {
      text.append("  ").append(refused.words()).append('\n');
    }
    differences.forEach(difference -> text.append("DIFFERENCE ").append(difference).append('\n'));
    return text.toString();
  }

  static String predicted(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted accepted -> "accepted";
      case Verdict.Refused refused ->
          "refused with " + refused.error().map(Object::toString).orElse("a code not foretold");
      case Verdict.Unknown unknown -> "unknown: " + unknown.reason();
    };
  }

  @Override
  public String toString() {
    return told();
  }
}
