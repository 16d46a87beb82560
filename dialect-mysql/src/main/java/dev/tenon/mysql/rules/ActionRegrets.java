package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import java.util.Optional;

/** Words that the server takes and does not do. */
final class ActionRegrets {
  private static final String FAMILY = "actions";

  private static final Rule DEFAULT =
      rule(
          "mysql-set-default-is-restrict",
          FAMILY,
          "SET DEFAULT, where it is taken, is stored and shown and acts like RESTRICT.",
          "8.0.16 and newer; 8.0.16 to 8.0.30 were not seen; before, where the table is changed in"
              + " place",
          "accepted",
          "actions-7");
  private static final Rule MATCH =
      rule(
          "mysql-match-recorded-only",
          FAMILY,
          "MATCH FULL and MATCH PARTIAL are recorded and not enforced; SHOW CREATE TABLE does not"
              + " show them, so a dump loses them.",
          "8.0 and newer",
          "accepted");
  private static final Rule FORGETS =
      rule(
          "mysql-match-cancels-actions",
          FAMILY,
          "A match type makes the server forget ON DELETE and ON UPDATE, but for a key that is added"
              + " in place.",
          "before 8.0",
          "accepted");
  private static final Rule UNCHECKED =
      rule(
          "mysql-rows-not-looked-at",
          "rows",
          "With foreign_key_checks off the rows that are there are not looked at, then or later.",
          Entry.ALL,
          "accepted");

  private ActionRegrets() {}

  static List<RuleCheck<Situation>> all() {
    return List.of(
        Entry.check(DEFAULT, ActionRegrets::setDefault),
        Entry.check(MATCH, ActionRegrets::match),
        Entry.check(FORGETS, ActionRegrets::forgets),
        Entry.check(UNCHECKED, ActionRegrets::unchecked));
  }

  private static Optional<Breach> setDefault(Situation situation) {
    boolean said =
        situation.onDelete() == ReferentialAction.SET_DEFAULT
            || situation.onUpdate() == ReferentialAction.SET_DEFAULT;
    return said
        ? Breach.warning(
            "SET DEFAULT of " + situation.said() + " will act like RESTRICT.",
            Words.actions(situation),
            "Say RESTRICT, which is what happens.")
        : Optional.empty();
  }

  private static Optional<Breach> match(Situation situation) {
    boolean said =
        situation.key().match().filter(match -> match != Match.SIMPLE).isPresent()
            && situation.has(MysqlChange.DATA_DICTIONARY);
    return said
        ? Breach.warning(
            "MATCH "
                + situation.key().match().orElseThrow()
                + " of "
                + situation.said()
                + " will not be enforced.",
            "NULL in one of the columns is enough for a row to pass",
            "Leave it out, and make the columns NOT NULL where that matters.")
        : Optional.empty();
  }

  private static Optional<Breach> forgets(Situation situation) {
    boolean said =
        situation.actionsForgotten()
            && (situation.key().onDelete().isPresent() || situation.key().onUpdate().isPresent());
    return said
        ? Breach.warning(
            "The server will forget the actions of " + situation.said() + ".",
            "MATCH " + situation.key().match().orElseThrow() + " is said",
            "Leave MATCH out.")
        : Optional.empty();
  }

  private static Optional<Breach> unchecked(Situation situation) {
    return situation.inPlace()
        ? Breach.warning(
            "Rows of " + situation.source() + " that have no match will stay as they are.",
            "foreign_key_checks is off",
            "Look for such rows first; they are not looked for when checks are on again.")
        : Optional.empty();
  }
}
