package dev.tenon.ndb.crash;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestServer;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.crash.CrashContract;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The SQL node dies and the data node goes on, or both die; it takes minutes: {@code
 * -Dtenon.crashes=all}.
 */
@EnabledIfSystemProperty(named = "tenon.crashes", matches = "all")
@OnEngines("ndb:9.7")
class MoreCrashesTest extends CrashContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables(" ENGINE=NDB");
  }

  @Test
  void aKilledCluster(TestServer server) throws SQLException {
    tryKilledCluster(server);
  }
}
