package dev.tenon.mysql.crash;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.crash.CrashContract;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same on other versions, which takes minutes: {@code -Dtenon.crashes=all}. */
@EnabledIfSystemProperty(named = "tenon.crashes", matches = "all")
@OnEngines({"mysql:5.7.22", "mysql:9.7"})
class MoreCrashesTest extends CrashContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }
}
