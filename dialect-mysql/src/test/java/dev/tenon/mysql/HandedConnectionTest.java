package dev.tenon.mysql;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.HandedConnectionContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"mysql:5.7.22", "mysql:8.0.31", "mysql:9.7"})
class HandedConnectionTest extends HandedConnectionContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected boolean ddlCommits() {
    return true;
  }
}
