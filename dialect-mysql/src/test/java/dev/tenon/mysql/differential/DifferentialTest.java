package dev.tenon.mysql.differential;

import dev.tenon.check.Rule;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.differential.Allowance;
import dev.tenon.conformance.differential.Difference;
import dev.tenon.conformance.differential.DifferentialContract;
import dev.tenon.conformance.differential.Fight;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.conformance.differential.mysql.GuessedIndexes;
import dev.tenon.conformance.differential.mysql.InnodbScenarios;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.behaviour.MysqlBehaviour;
import dev.tenon.spi.DialectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of InnoDB foretell is what the servers answer. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class DifferentialTest extends DifferentialContract {

  @Override
  protected DialectId dialect() {
    return new DialectId("mysql");
  }

  @Override
  protected ScenarioGenerator generator(ServerVersion version) {
    return new InnodbScenarios(version);
  }

  @Override
  protected List<Allowance> allowances() {
    List<Allowance> own =
        List.of(
            new Allowance(
                "which index of a table the server made can't be seen, and an engine that forgets keys"
                    + " leaves no key to guess it by",
                DifferentialTest::forgottenKeys),
            Allowance.unknown(
                "no query can say which rows match where what is stored is cut within a fraction, so"
                    + " that nothing is foretold",
                "mysql-pair-compares-beginnings"),
            Allowance.unknown(
                "whether rows without a match are among those that the server overlooks is not asked, so"
                    + " that nothing is foretold",
                "mysql-longer-index-hides-rows"));
    return Stream.concat(own.stream(), GuessedIndexes.allowances().stream()).toList();
  }

  private static boolean forgottenKeys(Fight fight) {
    return Set.of(Set.of(Difference.Kind.INDEXES), Set.of(Difference.Kind.UNKNOWN))
            .contains(kinds(fight))
        && found(fight, "mysql-engine-forgets-keys");
  }

  private static Set<Difference.Kind> kinds(Fight fight) {
    return fight.differences().stream().map(Difference::kind).collect(Collectors.toSet());
  }

  private static boolean found(Fight fight, String rule) {
    return fight.report().findings().stream().anyMatch(finding -> finding.rule().id().equals(rule));
  }

  @Override
  protected Map<String, String> unseen(ServerVersion version) {
    return Unseen.on(version);
  }

  @Override
  protected List<Rule> behaviour() {
    return MysqlBehaviour.RULES;
  }
}
