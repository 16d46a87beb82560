package dev.tenon.mysql.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.Severity;
import dev.tenon.core.rules.RuleCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Write entries of the catalogue in few words. */
public final class Entry {

  /** For rules that hold at every version. */
  public static final String ALL = "all";

  private Entry() {}

  /**
   * Write a rule.
   *
   * @param id stable
   * @param family the file that it stands in
   * @param statement what the server does, one sentence
   * @param versions where it holds
   * @param answer what the server says, for people
   * @param seeds sentences of the founding documents
   * @return the rule
   */
  public static Rule rule(
      String id, String family, String statement, String versions, String answer, String... seeds) {
    return new Rule(id, family, statement, versions, answer, List.of(seeds));
  }

  /**
   * Join a rule to a check that finds it broken at most once.
   *
   * @param rule the entry
   * @param breach what was found; absent: nothing
   * @param <S> what is looked at
   * @return the check
   */
  public static <S> RuleCheck<S> check(Rule rule, Function<S, Optional<Breach>> breach) {
    return new RuleCheck<>(
        rule, (situation, entry) -> breach.apply(situation).stream().map(b -> b.of(entry)));
  }

  /**
   * Join a rule to a check that may find it broken several times.
   *
   * @param rule the entry
   * @param breaches what was found
   * @param <S> what is looked at
   * @return the check
   */
  public static <S> RuleCheck<S> checkAll(Rule rule, Function<S, Stream<Breach>> breaches) {
    return new RuleCheck<>(
        rule, (situation, entry) -> breaches.apply(situation).map(b -> b.of(entry)));
  }

  /**
   * Hold what a check found.
   *
   * @param severity how much it weighs
   * @param answer of the server; present with an error
   * @param summary one sentence
   * @param evidence the values that decide
   * @param fix what to do
   */
  public record Breach(
      Severity severity, Optional<Answer> answer, String summary, String evidence, String fix) {

    /**
     * Say that the server refuses.
     *
     * @param answer what it says
     * @param summary one sentence
     * @param evidence the values that decide
     * @param fix what to do
     * @return an error
     */
    public static Optional<Breach> error(
        Answer answer, String summary, String evidence, String fix) {
      return Optional.of(new Breach(Severity.ERROR, Optional.of(answer), summary, evidence, fix));
    }

    /**
     * Say what people regret.
     *
     * @param summary one sentence
     * @param evidence the values that decide
     * @param fix what to do
     * @return a warning
     */
    public static Optional<Breach> warning(String summary, String evidence, String fix) {
      return Optional.of(new Breach(Severity.WARNING, Optional.empty(), summary, evidence, fix));
    }

    /**
     * Say what is good to know.
     *
     * @param summary one sentence
     * @param evidence the values that decide
     * @param fix what to do
     * @return a note
     */
    public static Optional<Breach> note(String summary, String evidence, String fix) {
      return Optional.of(new Breach(Severity.NOTE, Optional.empty(), summary, evidence, fix));
    }

    /**
     * Say what is not known.
     *
     * @param summary one sentence
     * @param evidence why
     * @param fix what to do
     * @return unknown
     */
    public static Optional<Breach> unknown(String summary, String evidence, String fix) {
      return Optional.of(new Breach(Severity.UNKNOWN, Optional.empty(), summary, evidence, fix));
    }

    Finding of(Rule rule) {
      return new Finding(rule, severity, summary, evidence, fix, answer.map(Answer::code));
    }
  }
}
