package dev.tenon.postgres.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.postgres.model.Situation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Write an entry of the catalogue: the rule, when it applies, and what is said then.
 *
 * @param rule as far as it is written
 * @param severity of its findings
 * @param state SQLSTATE, of an error
 * @param applies sees it apply
 * @param subject names the key in question, as a sentence begins
 * @param <T> a situation, a pair of its columns, or a change of a key that is there
 */
record Entry<T>(
    Rule rule, Severity severity, String state, Predicate<T> applies, Function<T, String> subject) {
  private static final String ACCEPTED = "accepted";
  private static final String ALL = "all";

  /** Start a rule about a key. */
  static Entry<Situation> key(String family, String id, String statement) {
    return new Entry<>(
        draft(family, id, statement), Severity.NOTE, "", ignored -> true, Phrases::key);
  }

  /** Start a rule about a pair of columns. */
  static Entry<Pair<Situation>> pair(String family, String id, String statement) {
    return new Entry<>(
        draft(family, id, statement),
        Severity.NOTE,
        "",
        ignored -> true,
        pair -> Phrases.key(pair.situation()));
  }

  /** Start a rule about the drop or another change of a key that is there. */
  static Entry<Change> change(String family, String id, String statement) {
    return changeToo(draft(family, id, statement));
  }

  /** Let a rule hold for changes of keys that are there too. */
  static Entry<Change> changeToo(Rule rule) {
    return new Entry<>(rule, Severity.NOTE, "", ignored -> true, Change::said);
  }

  /** Answer as the rule says. */
  Entry<T> refusedAsSaid() {
    return new Entry<>(rule, Severity.ERROR, rule.answer(), applies, subject);
  }

  private static Rule draft(String family, String id, String statement) {
    return new Rule("postgresql-" + id, family, statement, ALL, ACCEPTED, List.of());
  }

  /** Hold in some versions only. */
  Entry<T> in(String versions) {
    return with(
        new Rule(
            rule.id(), rule.family(), rule.statement(), versions, rule.answer(), rule.seeds()));
  }

  /** Carry sentences of the founding documents. */
  Entry<T> carries(String... seeds) {
    return with(
        new Rule(
            rule.id(),
            rule.family(),
            rule.statement(),
            rule.versions(),
            rule.answer(),
            List.of(seeds)));
  }

  /** Be refused with an SQLSTATE. */
  Entry<T> refused(String sqlState) {
    return refused(sqlState, sqlState);
  }

  /** Be refused, with an answer that differs by version. */
  Entry<T> refused(String sqlState, String answer) {
    Rule answered =
        new Rule(rule.id(), rule.family(), rule.statement(), rule.versions(), answer, rule.seeds());
    return new Entry<>(answered, Severity.ERROR, sqlState, applies, subject);
  }

  /** Be refused in one of the ways that the rule says. */
  Entry<T> refusedWith(String sqlState) {
    return new Entry<>(rule, Severity.ERROR, sqlState, applies, subject);
  }

  /** Be taken, and regretted. */
  Entry<T> regretted() {
    return new Entry<>(rule, Severity.WARNING, state, applies, subject);
  }

  /** Not be known. */
  Entry<T> unknown() {
    return new Entry<>(rule, Severity.UNKNOWN, state, applies, subject);
  }

  /** Apply on a condition. */
  Entry<T> when(Predicate<T> condition) {
    return new Entry<>(rule, severity, state, condition, subject);
  }

  /** Say it: a phrase that goes on from the key, the values that decide, and what to do. */
  RuleCheck<T> says(Function<T, String> phrase, Function<T, String> evidence, String fix) {
    return new RuleCheck<>(
        rule,
        (seen, itself) ->
            applies.test(seen)
                ? Stream.of(
                    finding(
                        itself, subject.apply(seen), phrase.apply(seen), evidence.apply(seen), fix))
                : Stream.empty());
  }

  /** Say the same whatever the situation. */
  RuleCheck<T> says(String phrase, Function<T, String> evidence, String fix) {
    return says(seen -> phrase, evidence, fix);
  }

  private Entry<T> with(Rule changed) {
    return new Entry<>(changed, severity, state, applies, subject);
  }

  private Finding finding(Rule itself, String about, String phrase, String evidence, String fix) {
    String summary = about + " " + phrase + ".";
    return severity == Severity.ERROR
        ? Finding.error(itself, new ServerCode(0, state), summary, evidence, fix)
        : Finding.of(itself, severity, summary, evidence, fix);
  }
}
