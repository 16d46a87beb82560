package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.facts.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Make cases for PostgreSQL 12 to 18. */
public final class PostgresScenarios implements ScenarioGenerator {
  /** The schema in which tables are found without its name. */
  static final String PATH = "public";

  /** A role that every server has, with no rights that matter here. */
  static final String ROLE = "pg_signal_backend";

  private static final List<String> SETTINGS =
      List.of(
          "SET quote_all_identifiers = on",
          "SET standard_conforming_strings = off",
          "SET search_path = public, pg_catalog",
          "SET session_replication_role = replica",
          "SET DateStyle = 'ISO, DMY'",
          "SET row_security = off",
          "SET TimeZone = 'Asia/Kathmandu'");

  private final Features features;
  private final Types types;
  private final Twists twists = Twists.every();

  /**
   * Make cases that a server understands.
   *
   * @param version of the server
   */
  public PostgresScenarios(ServerVersion version) {
    features = new Features(version);
    types = Types.of(features);
  }

  @Override
  public List<String> session(RandomGenerator random) {
    Chance chance = new Chance(random);
    List<String> statements = new ArrayList<>();
    if (chance.percent(25)) {
      statements.add(chance.of(SETTINGS));
    }
    if (statements.stream().noneMatch(setting -> setting.contains("replication"))
        && chance.percent(40)) {
      statements.add("SET ROLE " + ROLE);
    }
    return statements;
  }

  @Override
  public Scenario next(RandomGenerator random, World world) {
    Chance chance = new Chance(random);
    Draft draft = new Plain(features, types, chance).in(world);
    int count = chance.percent(33) ? 0 : chance.percent(65) ? 1 : 2;
    for (int i = 0; i < count; i++) {
      twists.twist(draft, chance);
    }
    new Extras(chance).add(draft, count == 0);
    return draft.scenario(chance);
  }

  @Override
  public List<String> leftOut() {
    return LeftOut.ALL;
  }

  @Override
  public String createSchema(String name) {
    return Names.asSuperuser(
        "CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public",
        "CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public",
        "GRANT ALL ON SCHEMA public TO PUBLIC",
        "CREATE SCHEMA " + Names.quote(name),
        "GRANT ALL ON SCHEMA " + Names.quote(name) + " TO PUBLIC");
  }

  @Override
  public List<String> dropSchema(String name) {
    return Leftovers.remove(name);
  }
}
