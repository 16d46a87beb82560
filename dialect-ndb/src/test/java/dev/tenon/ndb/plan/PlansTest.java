package dev.tenon.ndb.plan;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.PlanContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"ndb:9.7"})
class PlansTest extends PlanContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables(" ENGINE=NDB");
  }
}
