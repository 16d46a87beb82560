package dev.tenon.postgres.differential;

import dev.tenon.check.Rule;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.differential.Allowance;
import dev.tenon.conformance.differential.DifferentialContract;
import dev.tenon.conformance.differential.Fight;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.conformance.differential.postgres.PostgresScenarios;
import dev.tenon.facts.ServerVersion;
import dev.tenon.postgres.behaviour.PostgresBehaviour;
import dev.tenon.spi.DialectId;
import java.util.List;
import java.util.Map;

/** What the rules of PostgreSQL foretell is what the servers answer. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class DifferentialTest extends DifferentialContract {
  /** Rules that say what can't be foretold; no answer bears them out. */
  static final Map<String, String> UNKNOWN =
      Map.of(
          "postgresql-rows-unseen",
          "rows that the role may not read decide, and the prediction says so",
          "postgresql-array-collation-lost",
          "12 refuses rows of arrays of limited texts where they meet, as the plan has it",
          "postgresql-name-hashed",
          "the plan of the key's own query decides whether names are found by their bytes");

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
    return UNKNOWN.entrySet().stream()
        .map(rule -> new Allowance(rule.getValue(), fight -> unknownBy(fight, rule.getKey())))
        .toList();
  }

  private static boolean unknownBy(Fight fight, String rule) {
    return fight.report().verdict() instanceof Verdict.Unknown
        && fight.report().findings().stream().anyMatch(finding -> finding.rule().id().equals(rule));
  }

  @Override
  protected Map<String, String> unseen(ServerVersion version) {
    return Unseen.on(version);
  }

  @Override
  protected List<Rule> behaviour() {
    return PostgresBehaviour.RULES;
  }
}
