package dev.tenon.ndb.differential;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.differential.DifferentialContract;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.conformance.differential.mysql.NdbScenarios;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.Map;

/** What the rules of NDB Cluster foretell is what a cluster answers. */
@OnEngines("ndb:9.7")
class DifferentialTest extends DifferentialContract {

  @Override
  protected DialectId dialect() {
    return new DialectId("ndb");
  }

  @Override
  protected ScenarioGenerator generator(ServerVersion version) {
    return new NdbScenarios(version);
  }

  @Override
  protected Map<String, String> unseen(ServerVersion version) {
    return Map.of();
  }

  /** Each table costs about a second. */
  @Override
  protected int cases() {
    return 150;
  }

  @Override
  protected int batch() {
    return 2;
  }

  @Override
  protected int attempts() {
    return 40;
  }
}
