package dev.tenon.postgres;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.ConnectionContract;
import dev.tenon.conformance.contract.SampleTables;

/** Connections come back as they were, on PostgreSQL. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ConnectionsTest extends ConnectionContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
