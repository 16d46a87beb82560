package dev.tenon.core.check;

import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import java.util.List;
import java.util.Optional;

/** Make a verdict of findings: refused before unknown, unknown before accepted. */
final class Verdicts {
  private static final String ROWS = "The rows were not looked at; nothing else stands in the way.";

  private Verdicts() {}

  /**
   * Decide.
   *
   * @param findings in the order of the server's checks
   * @param prediction for what an accepted key will be
   * @param rowsKnown whether the rows were looked at, or the server does not
   */
  static Verdict of(List<Finding> findings, Prediction prediction, boolean rowsKnown) {
    Optional<Finding> first = findings.stream().filter(Verdicts::decides).findFirst();
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return new Verdict.Refused(first.flatMap(Finding::answer));
    }
    if (first.isPresent()) {
      return new Verdict.Unknown(first.get().summary());
    }
    return rowsKnown
        ? new Verdict.Accepted(prediction.storedName(), prediction.indexes())
        : new Verdict.Unknown(ROWS);
  }

  private static boolean decides(Finding finding) {
    return switch (finding.severity()) {
      case ERROR, UNKNOWN -> true;
      case WARNING, NOTE -> false;
    };
  }
}
