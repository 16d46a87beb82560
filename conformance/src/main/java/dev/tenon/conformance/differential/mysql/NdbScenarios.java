package dev.tenon.conformance.differential.mysql;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.facts.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Make cases for tables of NDB Cluster, at times of other engines. Tables are dear there, so that
 * many keys are tried on the same ones.
 */
public final class NdbScenarios implements ScenarioGenerator {
  private static final int MORE = 6;

  /** What hardly comes up among all twists, where so few drafts are made. */
  private static final Twists RARE =
      new Twists(
          List.of(
              Twist.where(NameTwists::alone, 3, NameTwists::longTable),
              Twist.where(RareTwists::altering, 1, RareTwists::staleDate),
              Twist.where(RareTwists::altering, 2, RareTwists::updatedTwice),
              Twist.where(TableTwists::renamable, 1, TableTwists::sourceIsView),
              Twist.where(draft -> !draft.within(), 1, RareTwists::sourceOfServer),
              Twist.where(TableTwists::simple, 2, NdbScenarios::generatedInOtherEngine),
              Twist.of(1, SourceTwists::manyColumns)));

  private final Features features;
  private final Types types;
  private final Twists twists = Twists.every();

  /**
   * Make cases that a server understands.
   *
   * @param version of the server
   */
  public NdbScenarios(ServerVersion version) {
    features = new Features(version, true);
    types = Types.of(features);
  }

  @Override
  public List<String> session(RandomGenerator random) {
    Chance chance = new Chance(random);
    List<String> statements = new ArrayList<>();
    if (chance.percent(20)) {
      statements.add("SET foreign_key_checks = 0");
    }
    if (features.restrictsNonStandardKeys() && chance.percent(30)) {
      statements.add("SET restrict_fk_on_non_standard_key = OFF");
    }
    return statements;
  }

  @Override
  public Scenario next(RandomGenerator random, World world) {
    Chance chance = new Chance(random);
    Draft draft = new Plain(features, types, "NDB", chance).in(world);
    int count = chance.percent(30) ? 0 : chance.percent(60) ? 1 : 2;
    for (int i = 0; i < count; i++) {
      twists.twist(draft, chance);
    }
    if (chance.percent(18)) {
      RARE.twist(draft, chance);
    }
    if (chance.percent(40)) {
      new Extras(chance).add(draft);
    }
    new MorePairs(chance).add(draft);
    if (chance.percent(8)) {
      Nowhere.lead(draft);
    }
    return draft.scenario(chance);
  }

  /** The cluster has no indexes on columns that are made when they are read. */
  private static void generatedInOtherEngine(Draft draft, Chance chance) {
    draft.source.engine = "InnoDB";
    ColumnTwists.localGenerated(draft, chance);
  }

  @Override
  public List<CreateForeignKey> more(RandomGenerator random, Scenario scenario) {
    if (!scenario.operation().options().isEmpty()) {
      return List.of();
    }
    Chance chance = new Chance(random);
    List<CreateForeignKey> more = new ArrayList<>();
    for (int i = 0; i < MORE; i++) {
      more.add(new MoreKeys(scenario, chance).key());
    }
    return more;
  }

  @Override
  public List<String> leftOut() {
    return LeftOut.NDB;
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
