package dev.tenon.conformance.differential;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Be one numbered case of a run. Seed and number alone make the same case again.
 *
 * @param number in the run
 * @param session statements that set up the session
 * @param world its schemas
 * @param scenario what is tried in them
 */
record Case(long number, List<String> session, ScenarioGenerator.World world, Scenario scenario) {

  Case {
    session = List.copyOf(session);
    Objects.requireNonNull(world, "world");
    Objects.requireNonNull(scenario, "scenario");
  }

  static RandomGenerator random(long seed, long number) {
    return new SplittableRandom(seed * 1_000_003 + number);
  }

  /** Tell whether the second schema is spoken of anywhere. */
  boolean usesOther() {
    Stream<String> tables = scenario.tables().stream().map(table -> table.sql(List.of()));
    Stream<String> all = Stream.concat(tables, scenario.statements().stream());
    return scenario.operation().toString().contains(world.other())
        || all.anyMatch(sql -> sql.contains(world.other()));
  }

  Case with(List<String> otherSession, Scenario otherScenario) {
    return new Case(number, otherSession, world, otherScenario);
  }
}
