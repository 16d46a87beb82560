package dev.tenon.ndb.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.rules.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that are there when a key is added, and those who work with them. */
final class Rows {
  private static final String FAMILY = "rows";

  /** The cluster never says that a table has fewer rows. */
  private static final long GUESS_OF_NONE = 2;

  private static final ServerCode UNMATCHED_IN_COPY = new ServerCode(1452, "23000");

  private static final Rule UNMATCHED =
      new Rule(
          "ndb-rows-unmatched",
          FAMILY,
          "Every row whose key columns are all not NULL needs a row that it refers to.",
          "all",
          "1215 (HY000), with NDB error 21033; 1452 (23000) where the table is copied",
          List.of("actions-8"));

  private static final RuleCheck<Situation> NOT_LOOKED_AT =
      Entry.of(
              FAMILY,
              "rows-not-looked-at",
              "With foreign_key_checks off nobody looks at the rows that are there; a row without"
                  + " match then makes every ALTER fail that copies the table (1452).")
          .regretted()
          .when(s -> s.altering() && !s.checked() && !Cluster.standIn(s))
          .says(
              "is added without a look at the rows that are there",
              s -> "foreign_key_checks is off; " + estimate(s),
              "Add it with foreign_key_checks on.");

  private static final RuleCheck<Situation> TIMEOUT =
      Entry.of(
              FAMILY,
              "timeout-may-have-added",
              "When ALTER TABLE waits too long for another transaction (1205), the cluster may have"
                  + " added the key all the same, and enforces it.")
          .when(s -> s.altering() && !new Serving(s).copied())
          .says(
              "may be there although its statement ended with a timeout",
              s -> "error 1205 is not proof",
              "After 1205 or a lost connection look at SHOW CREATE TABLE and"
                  + " ndbinfo.foreign_keys before you try again.");

  private static final RuleCheck<Situation> WAITS =
      Entry.of(
              FAMILY,
              "waits-for-referent-rows",
              "While another transaction holds a row of the referent that rows refer to, ALTER TABLE"
                  + " waits without limit, whatever lock_wait_timeout says, and holds up writers of"
                  + " the source table.")
          .when(s -> s.altering() && s.checked() && rows(s) > GUESS_OF_NONE)
          .says(
              "is added by a statement that may wait without limit",
              Rows::estimate,
              "Let transactions on the referent end first: KILL of the statement does not end the"
                  + " wait.");

  private static final RuleCheck<Situation> COPIED_IN_ORDER =
      Entry.of(
              FAMILY,
              "copy-checks-own-rows",
              "Where a table is copied, a key of it to itself that has any action but NO ACTION is"
                  + " checked row by row: a row that is copied before the one it refers to is"
                  + " refused (1452).")
          .unknown()
          .when(s -> s.checked() && new Serving(s).copied() && own(s).findAny().isPresent())
          .says(
              "has the server copy a table that refers to itself, and it can't be foretold whether"
                  + " each row comes after the one that it refers to",
              s -> own(s).map(Object::toString).collect(Collectors.joining(", ")),
              "Add an ordered index on the columns of the key first, so that nothing is copied.");

  private Rows() {}

  /** What depends on the order of rows. */
  static RuleCheck<Situation> order() {
    return COPIED_IN_ORDER;
  }

  /** List the keys of the table to itself that are checked at once, the new one included. */
  private static Stream<ForeignKey> own(Situation situation) {
    Stream<ForeignKey> there = toItself(situation).map(StoredForeignKey::definition);
    Stream<ForeignKey> asked =
        situation.selfReference() ? Stream.of(situation.key()) : Stream.empty();
    return Stream.concat(there, asked).filter(Rows::atOnce);
  }

  /** List the keys of the source table that lead to itself. */
  private static Stream<StoredForeignKey> toItself(Situation situation) {
    return situation.sourceKeys().stream()
        .filter(key -> key.definition().referent().equals(situation.source()));
  }

  private static boolean atOnce(ForeignKey key) {
    return Stream.concat(key.onDelete().map(OnDelete::action).stream(), key.onUpdate().stream())
        .anyMatch(action -> action != ReferentialAction.NO_ACTION);
  }

  static List<RuleCheck<Situation>> regrets() {
    return List.of(NOT_LOOKED_AT, TIMEOUT, WAITS);
  }

  static List<RuleCheck<Situation>> refusals() {
    return List.of(new RuleCheck<>(UNMATCHED, (situation, rule) -> Stream.empty()));
  }

  static Finding unmatched(Situation situation, Orphans orphans) {
    Serving serving = new Serving(situation);
    boolean copied = serving.copied();
    boolean spoils = situation.altering() && serving.made() && !copied;
    return Finding.error(
        UNMATCHED,
        copied ? UNMATCHED_IN_COPY : Cluster.CANNOT_ADD,
        Words.key(situation) + " has rows in its way that refer to nothing.",
        orphans.told(situation.key().localColumns()) + (copied ? "" : "; NDB error 21033"),
        (spoils
                ? "Mend or remove these rows before you send it: refused, the statement leaves"
                    + " statistics of its index in the cluster, which can refuse the next index of"
                    + " another table (NDB error 917)."
                : "Mend or remove these rows first.")
            + cascade(situation).map(Rows::takenAlong).orElse(""));
  }

  /** Find a key by which deletes cascade within the source table. */
  private static Optional<StoredForeignKey> cascade(Situation situation) {
    return toItself(situation)
        .filter(
            key ->
                key.definition()
                    .onDelete()
                    .filter(clause -> clause.action() == ReferentialAction.CASCADE)
                    .isPresent())
        .findFirst();
  }

  private static String takenAlong(StoredForeignKey key) {
    return " Remove them one by one: by the key "
        + key.name()
        + " of the same table deletes take other rows along, and a statement fails (1032) that"
        + " comes to such a row.";
  }

  private static String estimate(Situation situation) {
    return "the server's guess is " + rows(situation) + " rows";
  }

  private static long rows(Situation situation) {
    return situation.sourceTable().flatMap(TableFacts::estimatedRows).orElse(0L);
  }
}
