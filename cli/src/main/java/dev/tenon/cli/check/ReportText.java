package dev.tenon.cli.check;

import dev.tenon.check.Asked;
import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Orphans;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Verdict;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import dev.tenon.error.Problem;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Write a result for people: the verdict first, then why, then what to do. */
public final class ReportText {
  private static final String INDENT = "  ";
  private static final String DEEPER = "    ";

  private final List<String> lines = new ArrayList<>();

  private ReportText() {}

  /**
   * Write one result.
   *
   * @param label how the operation is called: {@code operation 1 (orders-1)}
   * @param result what was foretold
   * @return lines without control characters
   */
  public static List<String> lines(String label, Attempt<Report> result) {
    ReportText text = new ReportText();
    switch (result) {
      case Attempt.Done<Report> done -> text.add(label, done.value());
      case Attempt.Refused<Report> refused -> text.add(label, refused.problem());
    }
    return text.lines.stream().map(Terminal::oneLine).toList();
  }

  private void add(String label, Report report) {
    lines.add(label + ": " + verdict(report) + ": " + key(report) + " [" + report.dialect() + "]");
    switch (report.verdict()) {
      case Verdict.Accepted accepted -> accepted.indexes().forEach(this::addIndex);
      case Verdict.Refused refused -> {}
      case Verdict.Unknown unknown -> lines.add(INDENT + "why: " + unknown.reason());
    }
    report.findings().forEach(this::addFinding);
    report.orphans().ifPresent(found -> addOrphans(found, report));
  }

  private void add(String label, Problem problem) {
    lines.add(label + ": UNKNOWN: the operation can't be checked");
    lines.add(INDENT + problem.id() + ": " + problem.summary());
    lines.add(DEEPER + "fix: " + problem.fix());
  }

  private static String verdict(Report report) {
    return switch (report.verdict()) {
      case Verdict.Accepted accepted -> accepted(report.asked(), accepted.storedName());
      case Verdict.Refused refused ->
          "REFUSED " + refused.error().map(code -> "with " + code).orElseGet(() -> by(report));
      case Verdict.Unknown unknown -> "UNKNOWN";
    };
  }

  private static String by(Report report) {
    boolean noStatement =
        report.findings().stream()
            .anyMatch(finding -> finding.answer().equals(Optional.of(ServerCode.NONE)));
    return noStatement
        ? "by Tenon, as the server has no statement for it"
        : "with an unknown error";
  }

  private static String accepted(Asked asked, Optional<Identifier> name) {
    return switch (asked.change()) {
      case CREATE ->
          "ACCEPTED, stored as " + name.map(Identifier::text).orElse("what the server chooses");
      case DROP -> "ACCEPTED, " + name.map(text -> "drops " + text).orElse("nothing to drop");
      case RENAME -> "ACCEPTED" + name.map(text -> ", stored as " + text).orElse("");
      case VALIDATE, ALTER -> "ACCEPTED";
    };
  }

  private static String key(Report report) {
    return report
        .key()
        .map(key -> key(report, key))
        .orElseGet(
            () ->
                report.asked().change().name().toLowerCase(Locale.ROOT)
                    + " on "
                    + report.asked().source());
  }

  private static String key(Report report, NamedForeignKey key) {
    boolean named =
        report.verdict() instanceof Verdict.Accepted accepted
            && accepted.storedName().equals(key.name());
    return named ? key.definition().toString() : key.toString();
  }

  private void addIndex(IndexEffect index) {
    String columns =
        index.columns().stream().map(Identifier::text).collect(Collectors.joining(", "));
    String which = index.name() + " (" + columns + ") of " + index.table();
    lines.add(
        switch (index.action()) {
          case CREATE -> INDENT + "creates the index " + which;
          case REUSE -> INDENT + "uses the index " + which;
          case STAY -> INDENT + "leaves the index " + which;
          case DROP -> INDENT + "then drops the index " + which;
          case MAY_DROP ->
              INDENT + "drops the index " + which + ", if the server once made it on its own";
        });
  }

  private void addFinding(Finding finding) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    String code =
        finding
            .answer()
            .filter(answer -> !answer.equals(ServerCode.NONE))
            .map(answer -> " " + answer)
            .orElse("");
    lines.add(INDENT + severity + code + ": " + finding.summary());
    if (!finding.evidence().isEmpty()) {
      lines.add(DEEPER + "because: " + finding.evidence());
    }
    lines.add(DEEPER + "fix: " + finding.fix());
    lines.add(DEEPER + "rule: " + finding.rule().link());
  }

  private void addOrphans(Orphans orphans, Report report) {
    if (orphans.count() == 0) {
      lines.add(INDENT + "rows: all have a match");
      return;
    }
    String count = (orphans.exact() ? "" : "at least ") + orphans.count();
    lines.add(INDENT + "rows without a match: " + count);
    orphans.sample().forEach(row -> lines.add(DEEPER + row(row, report)));
    if (orphans.sample().size() < orphans.count()) {
      lines.add(DEEPER + "…");
    }
    lines.add(DEEPER + "to see them: " + orphans.query() + ";");
    lines.add(DEEPER + "to remove them, once you have read it: " + orphans.removal() + ";");
  }

  private static String row(Map<String, String> row, Report report) {
    return report.key().orElseThrow().definition().localColumns().stream()
        .map(column -> column + " = " + row.get(column.text()))
        .collect(Collectors.joining(", "));
  }
}
