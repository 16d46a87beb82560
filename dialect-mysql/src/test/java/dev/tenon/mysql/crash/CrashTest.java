package dev.tenon.mysql.crash;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.crash.CrashContract;

@OnEngines("mysql:8.0.31")
class CrashTest extends CrashContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
