package dev.tenon.postgres;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.OperationContract;
import dev.tenon.conformance.contract.SampleTables;

/** What an operation promises, on PostgreSQL. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class OperationsTest extends OperationContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected String dialect() {
    return "postgresql";
  }
}
