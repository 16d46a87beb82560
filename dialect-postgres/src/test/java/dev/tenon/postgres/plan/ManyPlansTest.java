package dev.tenon.postgres.plan;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.ManyPlansContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ManyPlansTest extends ManyPlansContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
