package dev.tenon.conformance.differential.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.Placement;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chance alone decides, and everything has its share. */
class ScenariosTest {
  private static final ScenarioGenerator.World WORLD = new ScenarioGenerator.World("s", "o");
  private static final int CASES = 2_000;

  static Stream<ScenarioGenerator> generators() {
    return Stream.of(
        new InnodbScenarios(ServerVersion.parse("5.7.22")),
        new InnodbScenarios(ServerVersion.parse("9.7.4")),
        new NdbScenarios(ServerVersion.parse("9.7.4-cluster")));
  }

  private static List<Scenario> cases(ScenarioGenerator generator) {
    return IntStream.range(0, CASES)
        .mapToObj(seed -> generator.next(new SplittableRandom(seed), WORLD))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("generators")
  void theSameNumbersMakeTheSameCases(ScenarioGenerator generator) {
    assertThat(cases(generator)).isEqualTo(cases(generator));
  }

  @ParameterizedTest
  @MethodSource("generators")
  void aQuarterStandsWithinCreateTable(ScenarioGenerator generator) {
    assertThat(cases(generator))
        .filteredOn(each -> each.placement() == Placement.CREATE_TABLE)
        .hasSizeBetween(CASES / 5, CASES / 3);
  }

  @ParameterizedTest
  @MethodSource("generators")
  void everyTableHasAColumn(ScenarioGenerator generator) {
    assertThat(cases(generator))
        .flatExtracting(Scenario::tables)
        .allSatisfy(table -> assertThat(table.clauses()).isNotEmpty());
  }
}
