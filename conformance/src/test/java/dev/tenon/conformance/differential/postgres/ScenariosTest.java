package dev.tenon.conformance.differential.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.conformance.differential.TableSpec;
import dev.tenon.facts.ServerVersion;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chance alone decides, and no table is one that every server refuses. */
class ScenariosTest {
  private static final ScenarioGenerator.World WORLD = new ScenarioGenerator.World("s", "o");
  private static final int CASES = 20_000;
  private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT (\"(?:[^\"]|\"\")+\")");
  private static final Pattern KEY_COLUMNS = Pattern.compile("(?:UNIQUE|KEY)[^(]*\\(([^)]*)\\)");

  private static Stream<Scenario> cases(String version) {
    ScenarioGenerator generator = new PostgresScenarios(ServerVersion.parse(version));
    return IntStream.range(0, CASES)
        .mapToObj(seed -> generator.next(new SplittableRandom(seed), WORLD));
  }

  private static Stream<TableSpec> tables(String version) {
    return cases(version)
        .flatMap(each -> each.tables().stream())
        .filter(table -> table.create().endsWith("TABLE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.22", "18.1"})
  void theSameNumbersMakeTheSameCases(String version) {
    assertThat(cases(version).limit(2_000)).isEqualTo(cases(version).limit(2_000).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.22", "15.18", "17.11", "18.1"})
  void nothingOfATableHasTheNameOfAnother(String version) {
    assertThat(tables(version).filter(table -> twice(columns(table)) || twice(constraints(table))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.22", "15.18", "17.11", "18.1"})
  void noKeyIsLongerThanAnIndex(String version) {
    assertThat(tables(version).flatMap(table -> table.clauses().stream()))
        .noneMatch(
            clause ->
                KEY_COLUMNS
                    .matcher(clause)
                    .results()
                    .anyMatch(match -> match.group(1).split(", ", -1).length > 32));
  }

  private static boolean twice(List<String> names) {
    return Set.copyOf(names).size() < names.size();
  }

  private static List<String> columns(TableSpec table) {
    return table.clauses().stream()
        .filter(clause -> clause.startsWith("\""))
        .map(clause -> clause.substring(0, clause.indexOf("\" ") + 1))
        .map(ScenariosTest::kept)
        .toList();
  }

  private static List<String> constraints(TableSpec table) {
    return table.clauses().stream()
        .flatMap(clause -> CONSTRAINT.matcher(clause).results())
        .map(match -> kept(match.group(1)))
        .toList();
  }

  private static String kept(String quoted) {
    return Names.cut(quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
  }
}
