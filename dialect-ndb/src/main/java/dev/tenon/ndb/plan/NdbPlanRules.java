package dev.tenon.ndb.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.Severity;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import java.util.List;

/** Say what ways cost in the cluster, and why another than the wanted one is taken. */
final class NdbPlanRules {
  private static final Rule CHECKS =
      rule(
          "ndb-plan-holds-writers",
          "A key whose rows the cluster checks in place is added with both tables locked until all"
              + " are checked: the check would wait without limit for a transaction that has locked"
              + " rows of the referent.");
  private static final Rule COPIES =
      rule(
          "ndb-plan-copies",
          "A key whose index has to replace one that the server made is added, or gets another name,"
              + " by copying the table: whoever uses one of the tables waits until it is done.");
  private static final Rule STUCK =
      rule(
          "ndb-plan-index-in-use",
          "In place, the cluster can't replace an index that the server made for another key while"
              + " that key is there.");
  private static final Rule REPLACED =
      rule(
          "ndb-plan-index-replaced",
          "An index that the server made for an earlier key is dropped before one is built that"
              + " serves the new key: in place, the cluster does not do both at once.");

  static final List<Rule> ALL = List.of(CHECKS, COPIES, STUCK, REPLACED);

  private NdbPlanRules() {}

  private static Rule rule(String id, String statement) {
    return new Rule(id, "plans", statement, "all", "accepted", List.of());
  }

  static Finding checks(NamedForeignKey key) {
    ForeignKey definition = key.definition();
    return Finding.of(
        CHECKS,
        Severity.WARNING,
        "Adding %s in one statement checks every row of %s, and whoever uses it or %s waits all the"
                .formatted(key, definition.source(), definition.referent())
            + " while.",
        "",
        "Plan it ONLINE, on a connection of its own; or at a time when nobody works.");
  }

  static Finding copies(NamedForeignKey key) {
    ForeignKey definition = key.definition();
    return Finding.of(
        COPIES,
        Severity.WARNING,
        "Adding %s in one statement copies %s, and whoever uses it or %s waits all the while."
            .formatted(key, definition.source(), definition.referent()),
        "",
        "Do it at a time when nobody works.");
  }

  static Finding renames(NamedForeignKey key) {
    ForeignKey definition = key.definition();
    return Finding.of(
        COPIES,
        Severity.WARNING,
        "The index of %s seems to be one that the server made, which gets the new name too: %s is"
                .formatted(key, definition.source())
            + " copied, and whoever uses it or %s waits all the while."
                .formatted(definition.referent()),
        "",
        "Do it at a time when nobody works.");
  }

  static Finding stuck(NamedForeignKey key, Identifier index) {
    return Finding.of(
        STUCK,
        Severity.WARNING,
        "%s can't be added in place: its index has to replace '%s', which another key needs."
            .formatted(key, index),
        "",
        "To add it in place, drop the other key first, then the index; make an index of your own,"
            + " and add both keys.");
  }

  static Finding replaced(NamedForeignKey key, Identifier index) {
    return Finding.of(
        REPLACED,
        Severity.NOTE,
        "Index '%s' of %s looks like one that the server made for an earlier key: it is dropped, and"
                .formatted(index, key.definition().source())
            + " one of the same columns is built for %s.".formatted(key),
        "",
        "Where queries need the index all the time, make one of another name with one more column"
            + " first.");
  }
}
