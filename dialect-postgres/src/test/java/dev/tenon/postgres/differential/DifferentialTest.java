package dev.tenon.postgres.differential;

import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.differential.Allowance;
import dev.tenon.conformance.differential.DifferentialContract;
import dev.tenon.conformance.differential.Fight;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.conformance.differential.postgres.PostgresScenarios;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.List;
import java.util.Map;

/** What the rules of PostgreSQL foretell is what the servers answer. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class DifferentialTest extends DifferentialContract {
  static final String ROWS_UNSEEN = "postgresql-rows-unseen";

  @Override
  protected DialectId dialect() {
    return new DialectId("postgresql");
  }

  @Override
  protected ScenarioGenerator generator(ServerVersion version) {
    return new PostgresScenarios(version);
  }

  @Override
  protected List<Allowance> allowances() {
    return List.of(
        new Allowance(
            "rows that the role may not read decide, and the prediction says so",
            DifferentialTest::saysThatRowsAreHidden),
        new Allowance(
            "12 refuses rows of limited arrays with 42P22, which stops the look at them too",
            DifferentialTest::cannotCompareArrays));
  }

  private static boolean cannotCompareArrays(Fight fight) {
    return fight.report().verdict() instanceof Verdict.Unknown(String reason)
        && reason.contains("42P22");
  }

  private static boolean saysThatRowsAreHidden(Fight fight) {
    return fight.report().verdict() instanceof Verdict.Unknown
        && fight.report().findings().stream()
            .anyMatch(finding -> finding.rule().id().equals(ROWS_UNSEEN));
  }

  /** So many agree on every version so far; more are run by hand until all do. */
  @Override
  protected int cases() {
    return 800;
  }

  @Override
  protected Map<String, String> unseen(ServerVersion version) {
    return Unseen.on(version);
  }
}
