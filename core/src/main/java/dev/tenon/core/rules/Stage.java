package dev.tenon.core.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Be a stage of a server's checks: rules in order, once for the key or once for each pair of
 * columns.
 *
 * @param <S> the dialect's view of a question
 */
public sealed interface Stage<S> {

  /**
   * Check once.
   *
   * @param checks in the server's order
   * @param <S> the dialect's view of a question
   * @return the stage
   */
  static <S> Stage<S> of(List<RuleCheck<S>> checks) {
    return new Once<>(checks);
  }

  /**
   * Check the pairs from left to right; all rules of a pair come before the next pair.
   *
   * @param pairs how many the key has
   * @param checks in the server's order
   * @param <S> the dialect's view of a question
   * @return the stage
   */
  static <S> Stage<S> eachPair(ToIntFunction<S> pairs, List<RuleCheck<Pair<S>>> checks) {
    return new EachPair<>(pairs, checks);
  }

  /**
   * Go through the stage.
   *
   * @param situation the question
   * @return all that is found, in order
   */
  Stream<Finding> findings(S situation);

  /**
   * List the stage's rules.
   *
   * @return in order
   */
  Stream<Rule> rules();

  /**
   * Check once.
   *
   * @param checks in the server's order
   * @param <S> the dialect's view of a question
   */
  record Once<S>(List<RuleCheck<S>> checks) implements Stage<S> {
    /** Copy the list. */
    public Once {
      checks = List.copyOf(checks);
    }

    @Override
    public Stream<Finding> findings(S situation) {
      return checks.stream().flatMap(check -> check.findings(situation));
    }

    @Override
    public Stream<Rule> rules() {
      return checks.stream().map(RuleCheck::rule);
    }
  }

  /**
   * Check pair by pair.
   *
   * @param pairs how many the key has
   * @param checks in the server's order
   * @param <S> the dialect's view of a question
   */
  record EachPair<S>(ToIntFunction<S> pairs, List<RuleCheck<Pair<S>>> checks) implements Stage<S> {
    /** Copy the list. */
    public EachPair {
      checks = List.copyOf(checks);
    }

    @Override
    public Stream<Finding> findings(S situation) {
      return IntStream.range(0, pairs.applyAsInt(situation))
          .mapToObj(position -> new Pair<>(situation, position))
          .flatMap(pair -> checks.stream().flatMap(check -> check.findings(pair)));
    }

    @Override
    public Stream<Rule> rules() {
      return checks.stream().map(RuleCheck::rule);
    }
  }
}
