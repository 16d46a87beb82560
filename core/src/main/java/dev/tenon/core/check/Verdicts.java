package dev.tenon.core.check;

import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import java.util.List;
import java.util.Optional;

/** Make a verdict of findings: refused before unknown, unknown before accepted. */
final class Verdicts {
  private Verdicts() {}

  /**
   * Decide.
   *
   * @param findings in the order of the server's checks
   * @param prediction for what an accepted key will be
   * @param rows what a look at rows brought
   */
  static Verdict of(List<Finding> findings, Prediction prediction, RowAnswer rows) {
    Optional<Finding> first = findings.stream().filter(Verdicts::decides).findFirst();
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return new Verdict.Refused(
          first.flatMap(Finding::answer).filter(code -> !code.equals(ServerCode.NONE)));
    }
    if (first.isPresent()) {
      return new Verdict.Unknown(first.get().summary());
    }
    return rows instanceof RowAnswer.Unseen unseen
        ? new Verdict.Unknown(
            "Nothing else stands in the way, but the rows were not looked at: "
                + unseen.reason()
                + ".")
        : new Verdict.Accepted(prediction.storedName(), prediction.indexes());
  }

  private static boolean decides(Finding finding) {
    return switch (finding.severity()) {
      case ERROR, UNKNOWN -> true;
      case WARNING, NOTE -> false;
    };
  }
}
