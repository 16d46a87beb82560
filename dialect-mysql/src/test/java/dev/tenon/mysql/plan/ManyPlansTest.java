package dev.tenon.mysql.plan;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.ManyPlansContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class ManyPlansTest extends ManyPlansContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
