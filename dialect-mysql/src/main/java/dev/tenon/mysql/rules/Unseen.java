package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.Facts;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.Entry.Breach;
import java.util.List;
import java.util.Optional;

/** What can't be told where a user may not see all that the server looks at. */
final class Unseen {
  private static final String FAMILY = "privileges";
  private static final String UNKNOWN = "unknown";

  private static final Rule NAMES =
      rule(
          "mysql-names-unseen",
          FAMILY,
          "The names of keys are seen by who has SELECT, INSERT, UPDATE or REFERENCES on their"
              + " table; the server compares with all of the schema.",
          Entry.ALL,
          UNKNOWN);
  private static final Rule COLUMNS =
      rule(
          "mysql-columns-unseen",
          FAMILY,
          "The columns of a table are seen by who has SELECT, INSERT, UPDATE or REFERENCES on it;"
              + " a key is added with less.",
          Entry.ALL,
          UNKNOWN);
  private static final Rule REFERRERS =
      rule(
          "mysql-referrers-unseen",
          FAMILY,
          "A key of another schema that refers to something else than a unique key of a table"
              + " freezes it, seen or not.",
          "8.4 and newer",
          "1553 where there is such a key");

  private Unseen() {}

  static RuleCheck<Situation> names() {
    return Entry.check(NAMES, Unseen::names);
  }

  private static Optional<Breach> names(Situation situation) {
    return situation
        .source()
        .schema()
        .flatMap(schema -> unread(situation, Detail.keyNames(schema)))
        .flatMap(
            unread ->
                Breach.unknown(
                    "The name of "
                        + situation.said()
                        + " may be that of a key which the user can't see.",
                    unread.reason(),
                    "Check with a user who has a privilege on the whole schema."));
  }

  static RuleCheck<Situation> columns() {
    return Entry.check(COLUMNS, Unseen::columns);
  }

  private static Optional<Breach> columns(Situation situation) {
    return unread(situation, Detail.columns(situation.source()))
        .filter(unread -> situation.sourceTable().isPresent())
        .flatMap(
            unread ->
                Breach.unknown(
                    "The columns of " + situation.source() + " can't be seen.",
                    unread.reason(),
                    "Check with a user who has SELECT on the table."));
  }

  static RuleCheck<Situation> referrers() {
    return Entry.check(REFERRERS, Unseen::referrers);
  }

  private static Optional<Breach> referrers(Situation situation) {
    boolean matters =
        situation.altering()
            && KeyChecks.restricted(situation)
            && situation.sourceIndexes().stream().anyMatch(Unseen::referredToLoosely);
    return matters
        ? unread(situation, Detail.KEYS_ELSEWHERE)
            .flatMap(
                unread ->
                    Breach.note(
                        "A key of another schema to "
                            + situation.source()
                            + ", which the user can't see, may stand in the way.",
                        unread.reason(),
                        "If the server answers 1553, look for it with a user who sees all."))
        : Optional.empty();
  }

  private static boolean referredToLoosely(TableIndex index) {
    return !index.unique() || index.parts().size() > 1;
  }

  private static Optional<Facts.Unread> unread(Situation situation, String what) {
    return situation.facts().unread().stream()
        .filter(unread -> unread.what().equals(what))
        .findFirst();
  }

  /** Leave out what is found behind a look at columns that can't be seen: it is but a guess. */
  static List<Finding> certain(List<Finding> findings) {
    List<Rule> rules = findings.stream().map(Finding::rule).toList();
    int last = rules.indexOf(COLUMNS);
    return last < 0 ? findings : findings.subList(0, last + 1);
  }
}
