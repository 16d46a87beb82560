package dev.tenon.cli.check;

import dev.tenon.check.Explanation;
import dev.tenon.check.Finding;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.spi.ErrorClue;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Put those findings first that account for an error: by its code, then by its rules. */
public final class Likeliest {
  private final ErrorClue clue;
  private final Set<String> rules;

  /**
   * Make one.
   *
   * @param clue the error
   * @param explanations what is known of it
   */
  public Likeliest(ErrorClue clue, List<Explanation> explanations) {
    this.clue = clue;
    this.rules =
        explanations.stream()
            .flatMap(explanation -> explanation.rules().stream())
            .collect(Collectors.toSet());
  }

  /**
   * Sort the findings of a report.
   *
   * @param report with findings in the server's order
   * @return the same report, with those first that account for the error
   */
  public Report sort(Report report) {
    List<Finding> findings =
        report.findings().stream().sorted(Comparator.comparingInt(this::distance)).toList();
    return new Report(
        report.dialect(), report.asked(), report.verdict(), findings, report.orphans());
  }

  private int distance(Finding finding) {
    if (finding.answer().filter(this::isThat).isPresent()) {
      return 0;
    }
    return rules.contains(finding.rule().id()) ? 1 : 2;
  }

  private boolean isThat(ServerCode answer) {
    return answer.code() == 0
        ? clue.sqlState().filter(answer.sqlState()::equals).isPresent()
        : clue.code().filter(code -> code == answer.code()).isPresent();
  }
}
