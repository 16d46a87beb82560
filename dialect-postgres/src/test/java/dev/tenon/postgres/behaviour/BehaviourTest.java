package dev.tenon.postgres.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Rule;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.behaviour.Behaviours;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Servers do with keys that are there what the catalogue says. */
class BehaviourTest {
  private static final Behaviours SCRIPTS =
      Behaviours.of(
          Stream.of("acting", "running", "altering", "dropping", "partitions", "metadata")
              .map(BehaviourTest::text)
              .collect(Collectors.joining("\n")));

  private static String text(String family) {
    try (InputStream script = BehaviourTest.class.getResourceAsStream(family + ".txt")) {
      return new String(
          Objects.requireNonNull(script, family).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRuleHasAScript() {
    assertThat(SCRIPTS.rules())
        .containsExactlyInAnyOrderElementsOf(
            PostgresBehaviour.RULES.stream().map(Rule::id).toList());
  }

  @OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
  @Nested
  class OnServers {
    @TestFactory
    Stream<DynamicTest> rulesHold(TestDatabase database) {
      return SCRIPTS.on(database, BehaviourTest.class);
    }
  }
}
