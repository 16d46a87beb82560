package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import java.util.Optional;
import java.util.stream.IntStream;

/** Types of the two columns of a pair. */
final class TypeChecks {
  static final Rule DIFFER =
      rule(
          "mysql-types-differ",
          "types",
          "The two columns of a pair are stored alike: integers of one size and sign, texts of one"
              + " collation whatever their length; what InnoDB keeps as a string of bytes goes with"
              + " any other such type. Before 8.0 a unique index on a generated column that is not"
              + " stored may be mistaken for one on the key's columns, and its types be compared.",
          Entry.ALL,
          "3780; before 8.0.15 1215, in place 1825, with an index on the columns 1822",
          "conditions-3.1",
          "conditions-3.2",
          "conditions-3.3",
          "conditions-3.4");

  private TypeChecks() {}

  static RuleCheck<Pair<Situation>> differ(EngineRules engine) {
    return Entry.check(
        engine.typesDiffer(),
        pair ->
            comparable(pair)
                .filter(
                    situation ->
                        situation.local(pair.position()).isPresent()
                            && situation.remote(pair.position()).isPresent())
                .flatMap(situation -> engine.mismatch(pair))
                .flatMap(evidence -> breach(pair, evidence)));
  }

  private static Optional<Situation> comparable(Pair<Situation> pair) {
    Situation situation = pair.situation();
    return (situation.has(MysqlChange.CHECKS_IN_SERVER)
            ? Visible.referent(situation)
            : Visible.toEngine(situation))
        .map(table -> situation);
  }

  private static Optional<Breach> breach(Pair<Situation> pair, String evidence) {
    Situation situation = pair.situation();
    ColumnFacts local = situation.local(pair.position()).orElseThrow();
    ColumnFacts remote = situation.remote(pair.position()).orElseThrow();
    return Breach.error(
        answer(situation),
        "The "
            + Words.named(local.name(), situation.source())
            + " can't refer to the "
            + Words.named(remote.name(), situation.referent())
            + ": they are not stored alike.",
        evidence,
        "Change one of the columns to the type of the other, with its sign and its collation.");
  }

  private static Answer answer(Situation situation) {
    boolean noKeyFits =
        !situation.has(MysqlChange.CHECKS_IN_SERVER)
            && situation.inPlace()
            && InnodbKeys.served(situation);
    return noKeyFits
        ? Answer.NO_REFERENCED_INDEX
        : ActionChecks.engineAnswer(situation, Answer.TYPES_DIFFER);
  }

  /** Tell whether all pairs of a key go together, as far as their columns are there. */
  static boolean fit(Situation situation, EngineRules engine) {
    return IntStream.range(0, situation.pairs())
        .filter(
            position ->
                situation.local(position).isPresent() && situation.remote(position).isPresent())
        .allMatch(position -> engine.mismatch(new Pair<>(situation, position)).isEmpty());
  }
}
