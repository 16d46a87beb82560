package dev.tenon.cli.check;

import dev.tenon.check.Explanation;
import dev.tenon.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Write what an error means, for people. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * Write one explanation.
   *
   * @param explanation of an error
   * @return lines without control characters
   */
  public static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(explanation.error() + ": " + explanation.meaning());
    explanation.causes().forEach(cause -> lines.add("  cause: " + cause));
    lines.add("  fix: " + explanation.fix());
    explanation.rules().forEach(rule -> lines.add("  rule: docs/rules.md#" + rule));
    return lines.stream().map(Terminal::oneLine).toList();
  }
}
