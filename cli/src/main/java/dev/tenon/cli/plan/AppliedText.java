package dev.tenon.cli.plan;

import dev.tenon.check.Orphans;
import dev.tenon.cli.terminal.Stored;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Applied;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.plan.Goal;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.StepOutcome.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Describe what came of an operation, in lines. */
public final class AppliedText {
  private AppliedText() {}

  /**
   * Describe what was done, and the rows that stood in the way.
   *
   * @param applied what came of it
   * @return lines without control characters; none where it was refused
   */
  public static List<String> lines(Applied applied) {
    List<String> lines = new ArrayList<>();
    if (applied.ok()) {
      applied.goal().map(goal -> line(goal, applied)).ifPresent(lines::add);
    }
    applied.outcome().flatMap(PlanOutcome::orphans).ifPresent(found -> add(found, lines));
    return lines.stream().map(Terminal::oneLine).toList();
  }

  private static String line(Goal goal, Applied applied) {
    String key =
        applied.outcome().flatMap(PlanOutcome::stored).map(Stored::line).orElse("no such key");
    return switch (goal) {
      case CREATE -> (isOld(applied) ? "already there " : "created ") + key;
      case DROP ->
          applied.was().isEmpty()
              ? "nothing to drop: no such key"
              : "dropped " + Stored.line(applied.was().get());
      case VALIDATE -> "proven " + key;
      case RENAME ->
          "renamed "
              + applied.was().map(StoredForeignKey::name).map(name -> name + " to ").orElse("")
              + key;
      case ALTER -> "altered " + key;
    };
  }

  private static boolean isOld(Applied applied) {
    return applied.steps().stream()
        .allMatch(step -> step.end() == End.FOUND_DONE || step.end() == End.PASSED_OVER);
  }

  private static void add(Orphans orphans, List<String> lines) {
    lines.add("rows without a match: " + (orphans.exact() ? "" : "at least ") + orphans.count());
    orphans.sample().forEach(row -> lines.add("  " + row(row)));
    lines.add("  to see them: " + orphans.query() + ";");
    lines.add("  to remove them, once you have read it: " + orphans.removal() + ";");
  }

  private static String row(Map<String, String> row) {
    return new TreeMap<>(row)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
