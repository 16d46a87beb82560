package dev.tenon.postgres;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.HandedConnectionContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"postgresql:12", "postgresql:18"})
class HandedConnectionTest extends HandedConnectionContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected boolean ddlCommits() {
    return false;
  }
}
