package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.mysql.behaviour.MysqlBehaviour;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.spi.LeftoverIndex;

/** The index that served a dropped key: it stays, or goes too where that was asked. */
final class DropIndexes {
  private static final String FAMILY = "dropping";

  private static final Rule REFERRERS =
      rule(
          "mysql-index-perhaps-in-use",
          FAMILY,
          "Before 8.0 the keys of other schemas that refer to a table are not read; one of them may"
              + " need the index of a key that is dropped.",
          "before 8.0",
          "1553 for the drop of the index");

  private DropIndexes() {}

  static RuleCheck<Change> stays() {
    return Entry.check(
        MysqlBehaviour.INDEX_STAYS,
        drop ->
            drop.left()
                .filter(index -> index.free() && !drop.withIndex())
                .flatMap(
                    index ->
                        Breach.note(
                            "The index '" + index.name() + "' stays when " + drop.said() + " goes.",
                            "no other key needs it",
                            "Where no query needs it, say drop_index.")));
  }

  static RuleCheck<Change> inUse() {
    return Entry.check(
        MysqlBehaviour.INDEX_IN_USE,
        drop ->
            drop.left()
                .filter(index -> !index.free() && drop.withIndex())
                .flatMap(
                    index ->
                        Breach.warning(
                            "The index '"
                                + index.name()
                                + "' stays when "
                                + drop.said()
                                + " goes, though drop_index asks for it.",
                            String.join("; ", index.neededBy()),
                            "Leave drop_index out, or first drop what needs the index.")));
  }

  static RuleCheck<Change> referrers() {
    return Entry.check(
        REFERRERS,
        drop ->
            drop.left()
                .filter(LeftoverIndex::free)
                .filter(index -> drop.withIndex())
                .filter(index -> !MysqlChange.DATA_DICTIONARY.in(drop.facts().server().version()))
                .flatMap(
                    index ->
                        Breach.note(
                            "The index '"
                                + index.name()
                                + "' goes with "
                                + drop.said()
                                + ", unless a key of another schema refers to it.",
                            "before 8.0 such keys are not read",
                            "If it stays, the result of the drop says why.")));
  }
}
