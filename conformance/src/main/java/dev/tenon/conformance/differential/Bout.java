package dev.tenon.conformance.differential;

import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Be one scenario between prediction and answer.
 *
 * @param setup the tables as made
 * @param before facts from before
 * @param report the prediction
 * @param statement the key's
 */
record Bout(Setup setup, Facts before, Report report, String statement) {

  Scenario scenario() {
    return setup.scenario();
  }

  /** Ask the server. */
  Answer strike(Ground ground) throws SQLException {
    if (scenario().placement() == Placement.CREATE_TABLE) {
      ground.execute("DROP TABLE " + scenario().tables().getLast().name());
    }
    return ground.attempt(statement);
  }

  /** Compare; of an accepted key also what it left. */
  Fight judge(Ground ground, Answer answer, Optional<Facts> after) {
    List<Difference> differences = new ArrayList<>(Comparison.of(report, answer));
    if (differences.isEmpty()) {
      differences.addAll(aftermath(ground, after));
    }
    return new Fight(scenario(), script(), report, answer, differences);
  }

  private List<Difference> aftermath(Ground ground, Optional<Facts> after) {
    return switch (report.verdict()) {
      case Verdict.Accepted accepted ->
          new Stored(ground, scenario().operation(), before, after.orElseThrow())
              .differences(accepted);
      case Verdict.Refused refused -> {
        Optional<Orphans> orphans = report.orphans().filter(rows -> rows.count() > 0);
        yield orphans.isEmpty()
            ? List.of()
            : new OrphanProof(
                    ground, statement, selfReference(), referred(), cascading(), behindRows())
                .differences(orphans.get());
      }
      case Verdict.Unknown unknown -> List.of();
    };
  }

  private boolean selfReference() {
    ForeignKey key = scenario().operation().definition();
    TableName source = before.resolve(key.source());
    // Some products look for a referent without schema in that of the source table.
    TableName beside = key.referent().orSchema(source.schema());
    return Stream.of(key.referent(), beside).map(before::resolve).anyMatch(source::equals);
  }

  private boolean referred() {
    TableName source = before.resolve(scenario().operation().source());
    return !before.keysTo(source).isEmpty();
  }

  private boolean cascading() {
    TableName source = before.resolve(scenario().operation().source());
    return before.keysTo(source).stream()
        .map(StoredForeignKey::definition)
        .filter(key -> key.source().equals(source))
        .flatMap(key -> key.onDelete().stream())
        .anyMatch(clause -> clause.action() == ReferentialAction.CASCADE);
  }

  private List<String> script() {
    List<String> script = new ArrayList<>(setup.script());
    if (scenario().placement() == Placement.CREATE_TABLE) {
      script.add("DROP TABLE " + scenario().tables().getLast().name());
    }
    script.add(statement);
    return script;
  }

  /** The error that was foretold behind the one about rows, if any. */
  private Optional<ServerCode> behindRows() {
    return report.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .skip(1)
        .findFirst()
        .flatMap(Finding::answer);
  }
}
