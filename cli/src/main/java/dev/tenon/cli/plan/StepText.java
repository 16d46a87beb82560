package dev.tenon.cli.plan;

import dev.tenon.plan.Action;
import dev.tenon.plan.Step;
import dev.tenon.plan.TableLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Write a step for people: its purpose, and a table of what it does and what that costs. */
final class StepText {
  private final List<String> lines = new ArrayList<>();

  private StepText() {}

  static List<String> lines(int number, Step step) {
    StepText text = new StepText();
    text.lines.add("  %d %s: %s".formatted(number, step.id(), step.purpose()));
    text.addAction(step.action());
    text.row("how", List.of(how(step)));
    text.row("locks", step.locks().stream().map(StepText::lock).toList());
    run(step.action()).ifPresent(run -> text.row("waits", List.of(waits(run.waits()))));
    step.undo().ifPresent(undo -> text.row("undo", statements(undo.statements())));
    return text.lines;
  }

  /** Write the name of a row once, and its values below each other. */
  private void row(String name, List<String> values) {
    String label = name;
    for (String value : values) {
      lines.add("      %-7s %s".formatted(label, value));
      label = "";
    }
  }

  private static Optional<Action.Run> run(Action action) {
    return switch (action) {
      case Action.Run run -> Optional.of(run);
      case Action.RunTogether(Action.Run run) -> Optional.of(run);
      case Action.SearchRows search -> Optional.empty();
    };
  }

  private void addRun(Action.Run run) {
    row("sql", statements(run.statements()));
    row("lastly", statements(run.lastly()));
    row("with", settings(run.settings()));
  }

  private void addAction(Action action) {
    switch (action) {
      case Action.Run run -> addRun(run);
      case Action.RunTogether(Action.Run run) -> addRun(run);
      case Action.SearchRows search ->
          row(
              "sql",
              List.of(
                  "queries for rows of %s without a match in %s"
                      .formatted(search.key().source(), search.key().referent())));
    }
  }

  private static List<String> statements(List<String> statements) {
    return statements.stream().map(sql -> sql + ";").toList();
  }

  private static List<String> settings(Map<String, String> settings) {
    return new TreeMap<>(settings)
        .entrySet().stream().map(entry -> entry.getKey() + " = " + entry.getValue()).toList();
  }

  private static String how(Step step) {
    String algorithm =
        switch (step.algorithm()) {
          case INSTANT -> "changes the catalogue only";
          case INPLACE -> "in place, without a copy of the table";
          case COPY -> "copies the table";
          case READ -> "reads rows";
        };
    String rows = step.rows().map(count -> "; about " + count + " rows").orElse("");
    return algorithm + rows + "; " + commits(step.action());
  }

  private static String commits(Action action) {
    return switch (action) {
      case Action.Run run when run.transaction() -> "in one transaction";
      case Action.Run run when run.statements().size() == 1 -> "commits by itself";
      case Action.Run run -> "each statement commits by itself";
      case Action.RunTogether(Action.Run run) -> commits(run) + "; passed over where it can't be";
      case Action.SearchRows search -> "piece by piece, outside any transaction";
    };
  }

  private static String lock(TableLock lock) {
    String span =
        switch (lock.span()) {
          case MOMENT -> "for a moment";
          case STATEMENT -> "as long as it runs";
        };
    String blocked =
        switch (lock.blocks()) {
          case NOBODY -> "nobody waits";
          case DEFINITIONS -> "other changes of its definition wait";
          case WRITERS -> "writers wait";
          case READERS_AND_WRITERS -> "readers and writers wait";
        };
    return "%s: %s %s; %s".formatted(lock.table(), lock.level(), span, blocked);
  }

  private static String waits(Action.Waits waits) {
    return switch (waits) {
      case BRIEFLY -> "briefly for each lock, then again: others queue behind it";
      case BRIEFLY_IN_ALL -> "briefly in all, then again: others may queue behind it";
      case LONG -> "as long as it takes: nobody queues behind it";
    };
  }
}
