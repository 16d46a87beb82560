package dev.tenon.ndb;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.DropCheckContract;
import dev.tenon.conformance.contract.SampleTables;

/** What is foretold of drops. */
@OnEngines({"ndb:9.7"})
class DropCheckTest extends DropCheckContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables(" ENGINE=NDB");
  }

  @Override
  protected String dialect() {
    return "ndb";
  }
}
