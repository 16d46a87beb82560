package dev.tenon.ndb.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.mysql.rules.Situation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Write an entry of the catalogue: the rule, when it applies, and what is said then.
 *
 * @param rule as far as it is written
 * @param severity of its findings
 * @param code that the server answers with, of an error
 * @param applies sees it apply
 */
record Entry(
    Rule rule,
    Severity severity,
    Function<Situation, ServerCode> code,
    Predicate<Situation> applies) {

  /** Start a rule that holds in all versions and has the server accept. */
  static Entry of(String family, String id, String statement) {
    Rule rule = new Rule("ndb-" + id, family, statement, "all", "accepted", List.of());
    return new Entry(rule, Severity.NOTE, situation -> ServerCode.NONE, situation -> true);
  }

  /** Hold in some versions only. */
  Entry in(String versions) {
    return with(
        new Rule(
            rule.id(), rule.family(), rule.statement(), versions, rule.answer(), rule.seeds()));
  }

  /** Carry sentences of the founding documents. */
  Entry carries(String... seeds) {
    return with(
        new Rule(
            rule.id(),
            rule.family(),
            rule.statement(),
            rule.versions(),
            rule.answer(),
            List.of(seeds)));
  }

  /** Be refused, always in the same way. */
  Entry refused(ServerCode answer, String more) {
    return refused(answer + more, situation -> answer);
  }

  /** Be refused, in a way that depends. */
  Entry refused(String answer, Function<Situation, ServerCode> byCase) {
    Rule answered =
        new Rule(rule.id(), rule.family(), rule.statement(), rule.versions(), answer, rule.seeds());
    return new Entry(answered, Severity.ERROR, byCase, applies);
  }

  /** Be taken, and regretted. */
  Entry regretted() {
    return new Entry(rule, Severity.WARNING, code, applies);
  }

  /** Not be known. */
  Entry unknown() {
    return new Entry(rule, Severity.UNKNOWN, code, applies);
  }

  /** Apply on a condition. */
  Entry when(Predicate<Situation> condition) {
    return new Entry(rule, severity, code, condition);
  }

  /** Say it: a phrase that goes on from the key, the values that decide, and what to do. */
  RuleCheck<Situation> says(String phrase, Function<Situation, String> evidence, String fix) {
    return new RuleCheck<>(
        rule,
        (situation, itself) ->
            applies.test(situation)
                ? Stream.of(finding(situation, phrase, evidence.apply(situation), fix))
                : Stream.empty());
  }

  private Finding finding(Situation situation, String phrase, String evidence, String fix) {
    String summary = Words.key(situation) + " " + phrase + ".";
    return severity == Severity.ERROR
        ? Finding.error(rule, code.apply(situation), summary, evidence, fix)
        : Finding.of(rule, severity, summary, evidence, fix);
  }

  private Entry with(Rule changed) {
    return new Entry(changed, severity, code, applies);
  }
}
