package dev.tenon.postgres;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.ManualExamplesContract;
import dev.tenon.conformance.contract.SampleTables;

/** The manual's two examples, on PostgreSQL. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ManualExamplesTest extends ManualExamplesContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
