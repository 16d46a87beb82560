package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.conformance.ServerSource.NotHere;
import dev.tenon.engines.EngineRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** An engine that can't be had is never taken for one that passed. */
class AbsentEngineTest {

  private static final EngineRequest REQUEST = EngineRequest.parse("mysql:1.0");

  @Test
  void itsTestsAreSkippedWithTheReasonsOfEverySource() {
    assertThatThrownBy(() -> engines(Map.of()).server(REQUEST))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("mysql:1.0 can't be had: no URL; no binaries");
  }

  @Test
  void itsTestsFailWhereItIsRequired() {
    Map<String, String> environment = Map.of("TENON_REQUIRED_ENGINES", "ndb:9.7, mysql:1.0");
    assertThatThrownBy(() -> engines(environment).server(REQUEST))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("TENON_REQUIRED_ENGINES names mysql:1.0")
        .hasMessageContaining("no binaries");
  }

  @Test
  void theSummaryNamesItWithTheReason() {
    TestEngines engines = engines(Map.of());
    assertThatThrownBy(() -> engines.server(REQUEST)).isInstanceOf(TestAbortedException.class);
    assertThat(engines.summary()).contains("ABSENT  mysql:1.0: no URL; no binaries");
  }

  @Test
  void anEngineLeftOutByTheListOfTheOnlyOnesIsNotLookedFor() {
    assertThatThrownBy(() -> engines(Map.of("TENON_ONLY_ENGINES", "mysql:8.0.31")).server(REQUEST))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageEndingWith("TENON_ONLY_ENGINES does not name it");
  }

  @Test
  void aClassOfTestsIsAbortedNotPassed() {
    Events containers = run().containerEvents();
    assertThat(containers.aborted().count()).isEqualTo(1);
    assertThat(run().testEvents().started().count()).isZero();
  }

  private static EngineExecutionResults run() {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(DiscoverySelectors.selectClass(Case.class))
        .execute();
  }

  private static TestEngines engines(Map<String, String> environment) {
    return new TestEngines(
        new Settings(environment, Map.of()),
        List.of(request -> new NotHere("no URL"), request -> new NotHere("no binaries")));
  }

  /** Run by the test kit only: no such version exists. */
  @OnEngines(value = "postgresql:1", options = "nothing")
  static final class Case {
    @Test
    void neverRuns(TestDatabase database) {
      assertThat(database.name()).isEmpty();
    }
  }
}
