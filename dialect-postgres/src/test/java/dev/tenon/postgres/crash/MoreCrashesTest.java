package dev.tenon.postgres.crash;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.crash.CrashContract;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same on other versions, which takes minutes: {@code -Dtenon.crashes=all}. */
@EnabledIfSystemProperty(named = "tenon.crashes", matches = "all")
@OnEngines({"postgresql:15"})
class MoreCrashesTest extends CrashContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
