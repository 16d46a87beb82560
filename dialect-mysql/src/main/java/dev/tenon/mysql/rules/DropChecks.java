package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.behaviour.MysqlBehaviour;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.facts.Privilege;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.mysql.version.MysqlProduct;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drops of keys: what the server refuses, and the index that stays. */
final class DropChecks {
  private static final String FAMILY = "dropping";

  private static final Rule PRIVILEGE =
      rule(
          "mysql-drop-privilege",
          FAMILY,
          "Dropping a key takes the privilege ALTER on its table, there or not, and none on the"
              + " referent.",
          Entry.ALL,
          "1142");
  private static final Rule UNSEEN =
      rule(
          "mysql-dropped-key-unseen",
          FAMILY,
          "The keys of a table are seen by who has SELECT, INSERT, UPDATE or REFERENCES on it; one"
              + " is dropped with ALTER alone.",
          "8.0 and newer; 5.7 shows them to who has ALTER too",
          "accepted where there is such a key, else 1091");
  private static final Rule IGNORED =
      rule(
          "mysql-drop-ignored",
          FAMILY,
          "Where the storage engine keeps no foreign keys, such as MyISAM, and before 8.0.31 of a"
              + " temporary table, the drop of whatever key is taken with success.",
          Entry.ALL,
          "accepted");

  private DropChecks() {}

  static RuleSequence<Drop> sequence(EngineRules engine) {
    return new RuleSequence<>(
        List.of(
            Stage.of(
                List.of(
                    schema(),
                    privilege(),
                    schemaMissing(),
                    missing(),
                    view(),
                    unseen(),
                    forgotten(),
                    absent(),
                    frozen(engine),
                    DropIndexes.stays(),
                    DropIndexes.inUse(),
                    DropIndexes.referrers()))));
  }

  private static RuleCheck<Drop> schema() {
    return Entry.check(SchemaChecks.NONE, drop -> SchemaChecks.none(drop.source()));
  }

  private static RuleCheck<Drop> privilege() {
    return Entry.check(
        PRIVILEGE,
        drop ->
            may(drop)
                .filter(words -> !words.contains(Privilege.ALTER))
                .flatMap(
                    words ->
                        Breach.error(
                            Answer.DENIED,
                            "The user may not drop " + drop.said() + ".",
                            "no privilege ALTER on " + drop.source(),
                            "GRANT ALTER ON " + drop.source() + ", or use another user.")));
  }

  private static Optional<Set<String>> may(Drop drop) {
    return Optional.ofNullable(drop.facts().privileges().get(drop.source()));
  }

  private static RuleCheck<Drop> schemaMissing() {
    return Entry.check(
        SchemaChecks.MISSING, drop -> SchemaChecks.missing(drop.source(), drop.facts()));
  }

  private static RuleCheck<Drop> missing() {
    return Entry.check(
        TableChecks.SOURCE_MISSING,
        drop ->
            drop.table().isPresent()
                    || drop.source().schema().isEmpty()
                    || notAsked(drop).isPresent()
                ? Optional.empty()
                : Breach.error(
                    Answer.NO_TABLE,
                    "The table " + drop.source() + " is not there.",
                    "no table " + drop.source(),
                    "Correct the name, its schema and its case."));
  }

  private static RuleCheck<Drop> view() {
    return Entry.check(
        TableChecks.SOURCE_KIND,
        drop ->
            drop.table()
                .filter(table -> table.kind() == TableFacts.Kind.VIEW)
                .flatMap(
                    table ->
                        Breach.error(
                            Answer.NOT_A_TABLE,
                            drop.source() + " is a view, which has no keys.",
                            drop.source() + " is a view",
                            "Name the table below it.")));
  }

  private static RuleCheck<Drop> unseen() {
    return Entry.check(
        UNSEEN,
        drop ->
            hidden(drop)
                .flatMap(
                    unread ->
                        Breach.unknown(
                            "The keys of " + drop.source() + " can't be seen.",
                            unread.reason(),
                            "Check with a user who has SELECT on the table.")));
  }

  private static Optional<Facts.Unread> hidden(Drop drop) {
    return drop.facts().unread().stream()
        .filter(unread -> unread.what().equals(Detail.columns(drop.source())))
        .filter(unread -> drop.table().isPresent() && drop.key().isEmpty())
        .findFirst()
        .or(() -> notAsked(drop));
  }

  /** Facts that were read for other tables know nothing of this one. */
  private static Optional<Facts.Unread> notAsked(Drop drop) {
    return drop.source().schema().isPresent() && may(drop).isEmpty() && drop.table().isEmpty()
        ? Optional.of(
            new Facts.Unread(Detail.columns(drop.source()), "the facts are of other tables"))
        : Optional.empty();
  }

  private static RuleCheck<Drop> forgotten() {
    return Entry.check(
        IGNORED,
        drop ->
            ignores(drop)
                ? Breach.note(
                    "The server takes the drop of a key from "
                        + drop.source()
                        + ", and does nothing.",
                    StorageRegrets.engine(drop.table()).orElse("it is a temporary table"),
                    "Leave it out: the table has no keys.")
                : Optional.empty());
  }

  /** Tell whether the server doesn't look whether there is such a key. */
  private static boolean ignores(Drop drop) {
    boolean early =
        !MysqlChange.DROPPED_KEY_SOUGHT.in(drop.facts().server().version())
            && drop.table().filter(TableFacts::temporary).isPresent();
    boolean forgetful =
        drop.table()
            .flatMap(TableFacts::storageEngine)
            .filter(engine -> !MysqlProduct.keepsKeys(engine))
            .isPresent();
    return drop.key().isEmpty() && (early || forgetful);
  }

  private static RuleCheck<Drop> absent() {
    return Entry.check(
        MysqlBehaviour.UNKNOWN_KEY,
        drop ->
            drop.key().isPresent()
                    || drop.table().filter(table -> table.kind() != TableFacts.Kind.VIEW).isEmpty()
                    || hidden(drop).isPresent()
                    || ignores(drop)
                ? Optional.empty()
                : absent(drop));
  }

  private static Optional<Breach> absent(Drop drop) {
    String summary = drop.source() + " has no key for this: " + drop.said() + " is not there.";
    return drop.question().ifExists()
        ? Breach.note(summary, keys(drop), "Nothing is done.")
        : Breach.error(
            inPartitions(drop) ? Answer.RENAME_FAILED : Answer.NO_KEY,
            summary,
            keys(drop),
            "Correct the name, or say if_exists where nothing is to be done then.");
  }

  /** InnoDB finds out late, when it puts the copied table into the place of the old one. */
  private static boolean inPartitions(Drop drop) {
    return !MysqlChange.DROPPED_KEY_SOUGHT.in(drop.facts().server().version())
        && drop.table()
            .filter(table -> table.kind() == TableFacts.Kind.PARTITIONED_TABLE)
            .isPresent();
  }

  private static String keys(Drop drop) {
    List<StoredForeignKey> keys = drop.facts().keysOf(drop.source());
    return keys.isEmpty()
        ? "it has no foreign keys"
        : keys.stream()
            .map(key -> key.name().text())
            .collect(Collectors.joining(", ", "its keys: ", ""));
  }

  /** A key of the table to itself does not freeze it once it is the one that goes. */
  private static RuleCheck<Drop> frozen(EngineRules engine) {
    return Entry.check(
        KeyChecks.FROZEN,
        drop ->
            drop.table()
                .filter(table -> drop.key().isPresent())
                .filter(table -> KeyChecks.restricted(drop.facts().session()))
                .flatMap(
                    table ->
                        KeyChecks.loose(table, drop.facts().keysTo(drop.source()), engine)
                            .filter(key -> !drop.key().equals(Optional.of(key)))
                            .findFirst())
                .flatMap(key -> KeyChecks.frozen(drop.source(), key)));
  }
}
