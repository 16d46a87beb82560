package dev.tenon.mysql.plan;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.PlanContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class PlansTest extends PlanContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
