package dev.tenon.mysql.differential;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.differential.DifferentialContract;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.conformance.differential.mysql.InnodbScenarios;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.Map;

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
  protected Map<String, String> unseen(ServerVersion version) {
    return Map.of();
  }
}
