package dev.tenon.ndb.plan;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.PickUpContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines({"ndb:9.7"})
class PickUpTest extends PickUpContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables(" ENGINE=NDB");
  }

  @Override
  protected String indexNames() {
    return """
        SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS
        WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'child' AND INDEX_NAME <> 'PRIMARY'
        ORDER BY 1""";
  }
}
