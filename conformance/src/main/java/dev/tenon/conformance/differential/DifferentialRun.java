package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Orphans;
import dev.tenon.key.Placement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Run numbered cases of a seed in batches, and count.
 *
 * @param worlds where they are made
 * @param plan how many
 * @param tally counts
 * @param out is told of progress
 */
record DifferentialRun(Worlds worlds, Plan plan, Tally tally, Consumer<String> out) {

  /**
   * Say how much to run.
   *
   * @param seed of all chance
   * @param first number of a case; its batch is the first that is run
   * @param cases how many at least
   * @param batch how many share one reading of facts
   * @param attempts how often a disagreement is tried again to make it small
   */
  record Plan(long seed, long first, long cases, int batch, int attempts) {}

  void run() throws SQLException {
    long number = plan.first() - plan.first() % plan.batch();
    long told = 0;
    while (tally.cases() < plan.cases()) {
      batch(number, Math.min(plan.batch(), plan.cases() - tally.cases()));
      number += plan.batch();
      if (tally.cases() - told >= Math.max(100, plan.cases() / 20)) {
        told = tally.cases();
        out.accept(tally.headline());
      }
    }
  }

  private void batch(long first, long size) throws SQLException {
    List<String> session = worlds.generator().session(Case.random(plan.seed(), -1 - first));
    List<Odd> odd = new ArrayList<>();
    try (Batch made = new Batch(worlds, new ArrayList<>())) {
      for (long number = first; number < first + size; number++) {
        ScenarioGenerator.World world = worlds.named(number);
        Scenario scenario = worlds.generator().next(Case.random(plan.seed(), number), world);
        Case next = new Case(number, session, world, scenario);
        made.cases().add(next);
        worlds.make(next);
      }
      try (Connection connection = worlds.open()) {
        Ground ground = worlds.ground(connection);
        ground.executeAll(session);
        fight(ground, made.cases(), odd);
      }
      Shrinker shrinker = new Shrinker(worlds, plan.attempts());
      for (Odd each : odd) {
        Fight small = shrinker.shrink(each.big(), each.fight());
        tally.disagreements().show(each.fight(), small);
        out.accept("case " + each.big().number() + ", made small:\n" + small.told());
      }
    }
  }

  private void fight(Ground ground, List<Case> cases, List<Odd> odd) throws SQLException {
    List<Setup> setups = new ArrayList<>();
    List<Case> made = new ArrayList<>();
    for (Case each : cases) {
      Setup setup = Setup.make(ground, each.scenario());
      tally.count(setup);
      if (setup.brokenTables().isEmpty()) {
        setups.add(setup);
        made.add(each);
      }
    }
    List<Fight> fights = new Bouts(ground).fight(setups);
    for (int i = 0; i < made.size(); i++) {
      count(made.get(i), fights.get(i), odd);
    }
    for (int i = 0; i < made.size(); i++) {
      more(ground, made.get(i), setups.get(i), fights.get(i), odd);
    }
  }

  private void count(Case each, Fight fight, List<Odd> odd) {
    if (tally.count(fight)) {
      odd.add(new Odd(each, fight.after(each.session())));
    }
  }

  /** Try further keys on tables that are there, until what is there can't be told by a script. */
  private void more(Ground ground, Case first, Setup setup, Fight before, List<Odd> odd)
      throws SQLException {
    RandomGenerator random = Case.random(plan.seed(), Long.MAX_VALUE / 2 + first.number());
    Scenario scenario = first.scenario();
    Fight last = before;
    for (CreateForeignKey next : worlds.generator().more(random, scenario)) {
      if (scenario.placement() == Placement.CREATE_TABLE || rowsRemoved(last)) {
        return;
      }
      List<String> statements = new ArrayList<>(scenario.statements());
      if (last.accepted()) {
        statements.add(last.script().getLast());
      }
      scenario = new Scenario(scenario.tables(), statements, next, Placement.ALTER_TABLE);
      last =
          new Bouts(ground)
              .fight(List.of(new Setup(scenario, List.of(), setup.refused())))
              .getFirst();
      count(first.with(first.session(), scenario), last, odd);
    }
  }

  private static boolean rowsRemoved(Fight fight) {
    Optional<Orphans> orphans = fight.report().orphans();
    return orphans.filter(rows -> rows.count() > 0).isPresent();
  }

  /**
   * Hold what is made of a batch, and remove it; where the server is gone, that is told first.
   *
   * @param worlds where it is
   * @param cases so far
   */
  private record Batch(Worlds worlds, List<Case> cases) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      for (Case each : cases) {
        worlds.remove(each.world());
      }
    }
  }

  /**
   * Hold a case to be made small.
   *
   * @param big the case
   * @param fight what came of it
   */
  private record Odd(Case big, Fight fight) {}
}
