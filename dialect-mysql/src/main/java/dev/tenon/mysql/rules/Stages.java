package dev.tenon.mysql.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.Stage;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Make the stages of an order, with checks that are left out in some situations. */
final class Stages {
  private Stages() {}

  static Stage<Situation> once(List<RuleCheck<Situation>> checks) {
    return Stage.of(checks);
  }

  static Stage<Situation> eachPair(List<RuleCheck<Pair<Situation>>> checks) {
    return Stage.eachPair(Situation::pairs, checks);
  }

  /** Skip a check where the source table's storage engine forgets the key anyway. */
  static RuleCheck<Situation> kept(RuleCheck<Situation> check) {
    return where(Situation::kept, check);
  }

  /** Check CREATE TABLE only. */
  static RuleCheck<Situation> within(RuleCheck<Situation> check) {
    return where(situation -> !situation.altering(), kept(check));
  }

  static RuleCheck<Situation> where(Predicate<Situation> when, RuleCheck<Situation> check) {
    return new RuleCheck<>(
        check.rule(),
        (situation, rule) ->
            when.test(situation) ? check.breach().in(situation, rule) : Stream.empty());
  }

  static RuleCheck<Pair<Situation>> keptPair(RuleCheck<Pair<Situation>> check) {
    return at(pair -> pair.situation().kept(), check);
  }

  static RuleCheck<Pair<Situation>> at(
      Predicate<Pair<Situation>> when, RuleCheck<Pair<Situation>> check) {
    return new RuleCheck<>(
        check.rule(),
        (pair, rule) -> when.test(pair) ? check.breach().in(pair, rule) : Stream.empty());
  }
}
