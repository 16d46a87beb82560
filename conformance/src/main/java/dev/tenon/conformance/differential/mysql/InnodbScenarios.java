package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.facts.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Make cases for tables of InnoDB, at times of other engines. */
public final class InnodbScenarios implements ScenarioGenerator {
  private final Features features;
  private final Types types;
  private final Twists twists = Twists.every();

  /**
   * Make cases that a server understands.
   *
   * @param version of the server
   */
  public InnodbScenarios(ServerVersion version) {
    features = new Features(version, false);
    types = Types.of(features);
  }

  @Override
  public List<String> session(RandomGenerator random) {
    Chance chance = new Chance(random);
    List<String> statements = new ArrayList<>();
    if (chance.percent(15)) {
      statements.add("SET foreign_key_checks = 0");
    }
    if (features.restrictsNonStandardKeys() && chance.percent(40)) {
      statements.add("SET restrict_fk_on_non_standard_key = OFF");
    }
    if (chance.percent(12)) {
      statements.add("SET sql_mode = '" + chance.of("", "ANSI", "TRADITIONAL") + "'");
    }
    return statements;
  }

  @Override
  public Scenario next(RandomGenerator random, World world) {
    Chance chance = new Chance(random);
    Draft draft = new Plain(features, types, "InnoDB", chance).in(world);
    int count = chance.percent(20) ? 0 : chance.percent(60) ? 1 : 2;
    for (int i = 0; i < count; i++) {
      twists.twist(draft, chance);
    }
    new Extras(chance).add(draft);
    Deadly.avoid(draft);
    return draft.scenario(chance);
  }

  @Override
  public List<String> leftOut() {
    return LeftOut.INNODB;
  }

  @Override
  public String createSchema(String name) {
    return Schemas.create(name);
  }

  @Override
  public List<String> dropSchema(String name) {
    return Schemas.drop(name);
  }
}
