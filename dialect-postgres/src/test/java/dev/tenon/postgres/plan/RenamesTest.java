package dev.tenon.postgres.plan;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.RenamesContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"postgresql:12", "postgresql:18"})
class RenamesTest extends RenamesContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
