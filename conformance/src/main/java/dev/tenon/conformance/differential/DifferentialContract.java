package dev.tenon.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Tenon;
import dev.tenon.check.Rule;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Demand that a dialect foretells the answers of real servers to random cases. A subclass says the
 * engines with {@code @OnEngines}.
 *
 * <p>The system properties {@code seed}, {@code first} and {@code cases} choose other cases: of
 * which chance, from the batch of which number on, and how many.
 */
public abstract class DifferentialContract {
  /** Random operations create keys; what drops and plans are told, other contracts demand. */
  private static final Set<String> OF_OTHER_OPERATIONS = Set.of("dropping", "plans");

  private static final long SEED = 20_260_401;

  /** From so many cases on, a rule that was never found is a defect of the generator. */
  private static final long ALL_RULES_FROM = 20_000;

  /** Make the contract; for subclasses. */
  protected DifferentialContract() {}

  /**
   * Say whose rules are tried.
   *
   * @return the dialect's id
   */
  protected abstract DialectId dialect();

  /**
   * Say how cases are made.
   *
   * @param version of the server
   * @return the generator
   */
  protected abstract ScenarioGenerator generator(ServerVersion version);

  /**
   * List the differences that are no defects.
   *
   * @return none, if all goes well
   */
  protected List<Allowance> allowances() {
    return List.of();
  }

  /**
   * List the rules that need not be seen in a run.
   *
   * @param version of the server
   * @return reasons by id of rule
   */
  protected abstract Map<String, String> unseen(ServerVersion version);

  /**
   * List the rules about keys that are there; they are told, not foretold, and no case shows them.
   *
   * @return they are left out of the count
   */
  protected abstract List<Rule> behaviour();

  /**
   * Say how many cases are run where nothing else is said.
   *
   * @return so many that a build is not held up
   */
  protected int cases() {
    return 1_000;
  }

  /**
   * Say how many cases share one reading of facts.
   *
   * @return more than one, so that cases which have nothing to do with each other are told apart
   */
  protected int batch() {
    return 50;
  }

  /**
   * Say how often a disagreement is tried again to make it small.
   *
   * @return fewer where tables are dear
   */
  protected int attempts() {
    return 200;
  }

  @Test
  void theServerAnswersAsForetold(TestDatabase database) throws SQLException {
    ServerVersion version = ServerVersion.parse(database.server().version());
    long cases = Long.getLong("cases", cases());
    long first = Long.getLong("first", 0);
    var plan =
        new DifferentialRun.Plan(Long.getLong("seed", SEED), first, cases, batch(), attempts());
    Tally tally = new Tally(database.server().engine(), allowances());
    ScenarioGenerator generator = generator(version);
    try (Worlds worlds = Worlds.of(database, generator)) {
      new DifferentialRun(worlds, plan, tally, System.out::println).run();
    }
    List<Rule> catalogue = new ArrayList<>(Tenon.offline().rules(dialect()));
    catalogue.removeAll(behaviour());
    catalogue.removeIf(rule -> OF_OTHER_OPERATIONS.contains(rule.family()));
    Map<String, String> reasons = unseen(version);
    System.out.println("seed " + plan.seed());
    tally.told(catalogue, reasons).forEach(System.out::println);
    generator.leftOut().forEach(reason -> System.out.println("  left out: " + reason));
    Noise.reasons(database.product()).forEach(reason -> System.out.println("  again: " + reason));
    Sightings.note(tally.sightings());
    List<String> defects = new ArrayList<>(tally.disagreements().told());
    tally
        .broken()
        .forEach(setup -> defects.add("a set-up that the server does not take: " + setup));
    if (cases >= ALL_RULES_FROM) {
      tally
          .unseen(catalogue, reasons)
          .forEach(rule -> defects.add("a rule that the generator never leads to: " + rule));
    }
    assertThat(defects).as(tally.headline()).isEmpty();
  }
}
