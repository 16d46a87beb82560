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

/** What the server, and Tenon before it, wants of a key that is there, whatever is done to it. */
final class Standing {
  private static final String FAMILY = "dropping";

  private static final Rule PRIVILEGE =
      rule(
          "mysql-drop-privilege",
          FAMILY,
          "Dropping or renaming a key takes the privilege ALTER on its table, there or not; a drop"
              + " takes none on the referent.",
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

  private Standing() {}

  /** What a key that is not there is told by when it is to be renamed. */
  static RuleSequence<Change> renamed() {
    return new RuleSequence<>(
        List.of(
            Stage.of(
                List.of(
                    schema(),
                    servers(),
                    privilege(),
                    schemaMissing(),
                    missing(),
                    view(),
                    unseen(),
                    absent()))));
  }

  /** What a key that is not there is told by when it is to be proven, which takes no privilege. */
  static RuleSequence<Change> proven() {
    return new RuleSequence<>(
        List.of(
            Stage.of(List.of(schema(), schemaMissing(), missing(), view(), unseen(), absent()))));
  }

  static RuleCheck<Change> schema() {
    return Entry.check(SchemaChecks.NONE, change -> SchemaChecks.none(change.source()));
  }

  static RuleCheck<Change> servers() {
    return Entry.check(SchemaChecks.SERVERS, change -> SchemaChecks.servers(change.source()));
  }

  static RuleCheck<Change> privilege() {
    return Entry.check(
        PRIVILEGE,
        change ->
            may(change)
                .filter(words -> !words.contains(Privilege.ALTER))
                .flatMap(
                    words ->
                        Breach.error(
                            Answer.DENIED,
                            "The user may not " + change.verb() + " " + change.said() + ".",
                            "no privilege ALTER on " + change.source(),
                            "GRANT ALTER ON " + change.source() + ", or use another user.")));
  }

  private static Optional<Set<String>> may(Change change) {
    return Optional.ofNullable(change.facts().privileges().get(change.source()));
  }

  static RuleCheck<Change> schemaMissing() {
    return Entry.check(
        SchemaChecks.MISSING, change -> SchemaChecks.missing(change.source(), change.facts()));
  }

  static RuleCheck<Change> missing() {
    return Entry.check(
        TableChecks.SOURCE_MISSING,
        change ->
            change.table().isPresent()
                    || change.source().schema().isEmpty()
                    || notAsked(change).isPresent()
                ? Optional.empty()
                : Breach.error(
                    Answer.NO_TABLE,
                    "The table " + change.source() + " is not there.",
                    "no table " + change.source(),
                    "Correct the name, its schema and its case."));
  }

  static RuleCheck<Change> view() {
    return Entry.check(
        TableChecks.SOURCE_KIND,
        change ->
            change
                .table()
                .filter(table -> table.kind() == TableFacts.Kind.VIEW)
                .flatMap(
                    table ->
                        Breach.error(
                            Answer.NOT_A_TABLE,
                            change.source() + " is a view, which has no keys.",
                            change.source() + " is a view",
                            "Name the table below it.")));
  }

  static RuleCheck<Change> unseen() {
    return Entry.check(
        UNSEEN,
        change ->
            hidden(change)
                .flatMap(
                    unread ->
                        Breach.unknown(
                            "The keys of " + change.source() + " can't be seen.",
                            unread.reason(),
                            "Check with a user who has SELECT on the table.")));
  }

  private static Optional<Facts.Unread> hidden(Change change) {
    return change.facts().unread().stream()
        .filter(unread -> unread.what().equals(Detail.columns(change.source())))
        .filter(unread -> change.table().isPresent() && change.key().isEmpty())
        .findFirst()
        .or(() -> notAsked(change));
  }

  /** Facts that were read for other tables know nothing of this one. */
  private static Optional<Facts.Unread> notAsked(Change change) {
    return change.source().schema().isPresent() && may(change).isEmpty() && change.table().isEmpty()
        ? Optional.of(
            new Facts.Unread(Detail.columns(change.source()), "the facts are of other tables"))
        : Optional.empty();
  }

  /** Tell whether the server doesn't look whether there is such a key. */
  static boolean ignores(Change change) {
    boolean early =
        !MysqlChange.DROPPED_KEY_SOUGHT.in(change.facts().server().version())
            && change.table().filter(TableFacts::temporary).isPresent();
    boolean forgetful =
        change
            .table()
            .flatMap(TableFacts::storageEngine)
            .filter(engine -> !MysqlProduct.keepsKeys(engine))
            .isPresent();
    return change.key().isEmpty() && (early || forgetful);
  }

  static RuleCheck<Change> absent() {
    return Entry.check(
        MysqlBehaviour.UNKNOWN_KEY,
        change ->
            change.key().isPresent()
                    || change
                        .table()
                        .filter(table -> table.kind() != TableFacts.Kind.VIEW)
                        .isEmpty()
                    || hidden(change).isPresent()
                    || ignores(change)
                ? Optional.empty()
                : absent(change));
  }

  private static Optional<Breach> absent(Change change) {
    String summary = change.source() + " has no key for this: " + change.said() + " is not there.";
    return change.ifExists()
        ? Breach.note(summary, keys(change), "Nothing is done.")
        : Breach.error(
            inPartitions(change) ? Answer.RENAME_FAILED : Answer.NO_KEY,
            summary,
            keys(change),
            change.drops()
                ? "Correct the name, or say if_exists where nothing is to be done then."
                : "Correct the name.");
  }

  /** InnoDB finds out late, when it puts the copied table into the place of the old one. */
  private static boolean inPartitions(Change change) {
    return !MysqlChange.DROPPED_KEY_SOUGHT.in(change.facts().server().version())
        && change.table().filter(TableFacts::partitioned).isPresent();
  }

  private static String keys(Change change) {
    List<StoredForeignKey> keys = change.facts().keysOf(change.source());
    return keys.isEmpty()
        ? "it has no foreign keys"
        : keys.stream()
            .map(key -> key.name().text())
            .collect(Collectors.joining(", ", "its keys: ", ""));
  }
}
