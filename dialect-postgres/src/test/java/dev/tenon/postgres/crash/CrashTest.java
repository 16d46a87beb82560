package dev.tenon.postgres.crash;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.crash.CrashContract;

@OnEngines("postgresql:18")
class CrashTest extends CrashContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
