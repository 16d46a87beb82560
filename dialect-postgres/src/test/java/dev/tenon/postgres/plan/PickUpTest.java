package dev.tenon.postgres.plan;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.PickUpContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class PickUpTest extends PickUpContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected String indexNames() {
    return "SELECT indexrelid::regclass::text FROM pg_index"
        + " WHERE indrelid = 'child'::regclass AND NOT indisprimary ORDER BY 1";
  }
}
