package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.name.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keys that say what another one says, or the contrary. */
final class KeyRegrets {
  private static final String FAMILY = "keys";

  private static final Rule DOUBLED =
      rule(
          "mysql-key-doubled",
          FAMILY,
          "A key that joins the same columns as another is taken; each is checked on its own, and"
              + " where their actions differ the stricter one wins, in NDB Cluster the one that"
              + " cascades.",
          Entry.ALL,
          "accepted");
  private static final Rule CONTAINED =
      rule(
          "mysql-key-contained",
          FAMILY,
          "A key whose pairs of columns are among those of another one to the same table is taken.",
          Entry.ALL,
          "accepted");
  private static final Rule TWO_UPDATES =
      rule(
          "mysql-two-update-cascades",
          FAMILY,
          "Two keys with ON UPDATE CASCADE on one column are taken, and then an update of either"
              + " referent is refused (1452), since the other has no such value.",
          Entry.ALL,
          "accepted",
          "actions-1.3");
  private static final Rule SELF =
      rule(
          "mysql-self-update-is-restrict",
          FAMILY,
          "ON UPDATE CASCADE and ON UPDATE SET NULL of a key within one table act like RESTRICT.",
          Entry.ALL,
          "accepted",
          "conditions-4.3");

  /** One pair of columns, in small letters. */
  private record Columns(String local, String remote) {}

  private KeyRegrets() {}

  static List<RuleCheck<Situation>> all() {
    return List.of(
        Entry.check(DOUBLED, KeyRegrets::doubled),
        Entry.check(CONTAINED, KeyRegrets::contained),
        Entry.check(TWO_UPDATES, KeyRegrets::twoUpdates),
        Entry.check(SELF, KeyRegrets::selfUpdate));
  }

  private static Optional<Breach> doubled(Situation situation) {
    Set<Columns> wanted = pairs(situation.key());
    return siblings(situation)
        .filter(key -> pairs(key.definition()).equals(wanted))
        .findFirst()
        .flatMap(
            key ->
                Breach.warning(
                    "The key '"
                        + key.name()
                        + "' of "
                        + situation.source()
                        + " joins the same columns already.",
                    key.definition().toString(),
                    "Do without the new key, or drop the other one first."));
  }

  private static Optional<Breach> contained(Situation situation) {
    Set<Columns> wanted = pairs(situation.key());
    return siblings(situation)
        .filter(key -> !pairs(key.definition()).equals(wanted))
        .filter(
            key ->
                pairs(key.definition()).containsAll(wanted)
                    || wanted.containsAll(pairs(key.definition())))
        .findFirst()
        .flatMap(
            key ->
                Breach.warning(
                    "The key '"
                        + key.name()
                        + "' of "
                        + situation.source()
                        + " joins a part of the same columns to the same table.",
                    key.definition().toString(),
                    "Keep the longer of the two, unless the referent's shorter key is one of its"
                        + " own."));
  }

  /** Keys of the source table to the same referent. */
  private static Stream<StoredForeignKey> siblings(Situation situation) {
    return own(situation).filter(key -> key.definition().referent().equals(situation.referent()));
  }

  private static Stream<StoredForeignKey> own(Situation situation) {
    return situation.sourceKeys().stream();
  }

  private static Set<Columns> pairs(ForeignKey key) {
    Set<Columns> pairs = new HashSet<>();
    for (int position = 0; position < key.localColumns().size(); position++) {
      pairs.add(
          new Columns(
              small(key.localColumns().get(position)), small(key.remoteColumns().get(position))));
    }
    return pairs;
  }

  private static String small(Identifier column) {
    return Utf8Folding.small(column.text());
  }

  private static Optional<Breach> twoUpdates(Situation situation) {
    if (situation.onUpdate() != ReferentialAction.CASCADE) {
      return Optional.empty();
    }
    return own(situation)
        .filter(key -> key.definition().onUpdate().equals(Optional.of(ReferentialAction.CASCADE)))
        .flatMap(
            key ->
                shared(situation, key).stream().map(column -> twoUpdates(situation, key, column)))
        .findFirst()
        .flatMap(breach -> breach);
  }

  private static Optional<Identifier> shared(Situation situation, StoredForeignKey key) {
    return situation.key().localColumns().stream()
        .filter(
            column ->
                key.definition().localColumns().stream()
                    .anyMatch(other -> KeyTables.sameColumn(column, other)))
        .findFirst();
  }

  private static Optional<Breach> twoUpdates(
      Situation situation, StoredForeignKey key, Identifier column) {
    return Breach.warning(
        "Two keys would write the "
            + Words.named(column, situation.source())
            + " when their referents are updated, and neither could be.",
        "'" + key.name() + "' is " + key.definition(),
        "Leave ON UPDATE CASCADE out of one of them.");
  }

  private static Optional<Breach> selfUpdate(Situation situation) {
    boolean acts =
        switch (situation.onUpdate()) {
          case CASCADE, SET_NULL -> true;
          case NO_ACTION, RESTRICT, SET_DEFAULT -> false;
        };
    return acts && situation.selfReference()
        ? Breach.warning(
            "ON UPDATE "
                + situation.onUpdate().sql()
                + " will act like RESTRICT, since "
                + situation.source()
                + " refers to itself.",
            "an update of a row that others refer to is refused (1451)",
            "Say RESTRICT, which is what happens.")
        : Optional.empty();
  }
}
