package dev.tenon.ndb.differential;

import dev.tenon.check.Rule;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.differential.Allowance;
import dev.tenon.conformance.differential.Answer;
import dev.tenon.conformance.differential.Difference;
import dev.tenon.conformance.differential.DifferentialContract;
import dev.tenon.conformance.differential.Fight;
import dev.tenon.conformance.differential.ScenarioGenerator;
import dev.tenon.conformance.differential.mysql.GuessedIndexes;
import dev.tenon.conformance.differential.mysql.NdbScenarios;
import dev.tenon.facts.ServerVersion;
import dev.tenon.ndb.behaviour.NdbBehaviour;
import dev.tenon.spi.DialectId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the rules of NDB Cluster foretell is what a cluster answers. */
@OnEngines("ndb:9.7")
class DifferentialTest extends DifferentialContract {

  @Override
  protected DialectId dialect() {
    return new DialectId("ndb");
  }

  @Override
  protected ScenarioGenerator generator(ServerVersion version) {
    return new NdbScenarios(version);
  }

  @Override
  protected List<Allowance> allowances() {
    List<Allowance> own =
        List.of(
            new Allowance(
                "an index that is replaced by one of its name and columns can't be told from one that"
                    + " stays",
                fight -> onlyIndexes(fight, "ndb-index-replaced-by-copy")),
            new Allowance(
                "which number the cluster gives to a table that is made or copied can't be seen, and"
                    + " with it whether a hidden stand-in of the same name is in the way",
                fight -> unknown(fight, "ndb-stand-in-name-unsure")),
            Allowance.unknown(
                "in which order a copy meets the rows of a table that refers to itself can't be seen",
                "ndb-copy-checks-own-rows"),
            Allowance.unknown(
                "how many digits the number of a table has in the cluster is not read, nor which index the"
                    + " server made, and with them whether the name of an index is too long",
                "ndb-index-name-perhaps-too-long"),
            new Allowance(
                "which index of a table the server made can't be seen, and an engine that forgets keys"
                    + " leaves no key to guess it by",
                fight -> onlyIndexes(fight, "mysql-engine-forgets-keys")),
            new Allowance(
                "nor can it be seen of an index that was there before a key of the name which the"
                    + " server would have given to it",
                fight -> onlyIndexes(fight, "mysql-index-may-vanish")));
    return Stream.concat(own.stream(), GuessedIndexes.allowances().stream()).toList();
  }

  /** Nothing was foretold, and the server did one of the two things that a rule leaves open. */
  private static boolean unknown(Fight fight, String rule) {
    return fight.differences().stream()
            .allMatch(difference -> difference.kind() == Difference.Kind.UNKNOWN)
        && fight.report().findings().getFirst().rule().id().equals(rule)
        && (fight.accepted() || standInRefused(fight.answer()));
  }

  private static boolean standInRefused(Answer answer) {
    return answer instanceof Answer.Refused refused
        && refused.words().contains("Failed to create mock parent table");
  }

  /** Only indexes differ, and a rule had something to say. */
  private static boolean onlyIndexes(Fight fight, String rule) {
    return fight.differences().stream()
            .allMatch(difference -> difference.kind() == Difference.Kind.INDEXES)
        && fight.report().findings().stream().anyMatch(finding -> finding.rule().id().equals(rule));
  }

  @Override
  protected Map<String, String> unseen(ServerVersion version) {
    return Unseen.REASONS;
  }

  /** Each table costs about a second. */
  @Override
  protected int cases() {
    return 150;
  }

  @Override
  protected int batch() {
    return 2;
  }

  @Override
  protected int attempts() {
    return 40;
  }

  @Override
  protected List<Rule> behaviour() {
    return NdbBehaviour.RULES;
  }
}
