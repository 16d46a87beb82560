package dev.tenon.ndb.plan;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.RenamesContract;
import dev.tenon.conformance.contract.SampleTables;

@OnEngines("ndb:9.7")
class RenamesTest extends RenamesContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables(" ENGINE=NDB");
  }
}
