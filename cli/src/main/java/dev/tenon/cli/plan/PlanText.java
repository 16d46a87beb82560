package dev.tenon.cli.plan;

import dev.tenon.check.Finding;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Write a plan for people: what for, the steps, what was found. */
public final class PlanText {
  private PlanText() {}

  /**
   * Write one plan.
   *
   * @param label how the operation is called: {@code operation 1 (orders-1)}
   * @param planned absent: nothing is to do
   * @return lines without control characters
   */
  public static List<String> lines(String label, Optional<Plan> planned) {
    List<String> lines = new ArrayList<>();
    if (planned.isPresent()) {
      add(label, planned.get(), lines);
    } else {
      lines.add(label + ": nothing to do: there is no such key");
    }
    return lines.stream().map(Terminal::oneLine).toList();
  }

  /**
   * Say what a plan is for.
   *
   * @param plan any
   * @return without the word "plan"
   */
  public static String words(Plan plan) {
    return switch (plan.goal()) {
      case CREATE -> "create " + plan.key();
      case DROP -> "drop " + plan.key();
      case VALIDATE -> "validate " + plan.key();
      case RENAME ->
          plan.was().map(was -> "rename " + was.name() + " to ").orElse("rename to ") + plan.key();
      case ALTER -> "alter " + plan.key();
    };
  }

  private static void add(String label, Plan plan, List<String> lines) {
    String strategy = plan.strategy().name().toLowerCase(Locale.ROOT);
    lines.add(label + ": " + words(plan) + ", " + strategy + " [" + plan.dialect() + "]");
    if (plan.steps().isEmpty()) {
      lines.add("  nothing to do: it is as asked already");
    }
    int number = 1;
    for (Step step : plan.steps()) {
      lines.addAll(StepText.lines(number++, step));
    }
    plan.findings().forEach(finding -> add(finding, lines));
  }

  private static void add(Finding finding, List<String> lines) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    lines.add("  " + severity + ": " + finding.summary());
    if (!finding.evidence().isEmpty()) {
      lines.add("    because: " + finding.evidence());
    }
    lines.add("    fix: " + finding.fix());
    lines.add("    rule: " + finding.rule().link());
  }
}
