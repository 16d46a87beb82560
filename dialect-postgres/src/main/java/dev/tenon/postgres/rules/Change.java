package dev.tenon.postgres.rules;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.KeyChange;
import dev.tenon.check.KeyQuestion;
import dev.tenon.check.Question;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.PgIndex;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.model.StoredName;
import dev.tenon.postgres.version.PostgresChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * See the drop or another change of a key that is there with the facts that belong to it.
 *
 * @param question as asked
 * @param situation of the key; where there is none, of one that leads from the table to itself
 */
record Change(KeyQuestion question, Situation situation) {
  /** What {@link #other} says of a key that belongs to one of a partitioned table. */
  static final String KEY = "FOREIGN KEY";

  private static final List<Identifier> NONE = List.of(new Identifier("ctid"));

  static Change of(KeyQuestion question) {
    ForeignKey key =
        question
            .key()
            .map(StoredForeignKey::definition)
            .orElseGet(() -> ForeignKey.plain(question.source(), NONE, question.source(), NONE));
    NamedForeignKey named = new NamedForeignKey(question.name(), key, Map.of());
    return new Change(
        question, Situation.of(new Question(named, Placement.ALTER_TABLE, question.facts())));
  }

  Optional<PgTable> table() {
    return situation.source();
  }

  boolean absent() {
    return question.key().isEmpty();
  }

  /** Tell whether the table has nothing of that name. */
  boolean missing() {
    return absent() && table().isPresent() && other().isEmpty();
  }

  /** Find the kind of constraint that has the name, where it is not the key. */
  Optional<String> other() {
    return question
        .name()
        .map(StoredName::of)
        .filter(name -> absent())
        .flatMap(
            name ->
                table().stream()
                    .flatMap(table -> table.facts().constraints().stream())
                    .filter(constraint -> constraint.name().equals(name))
                    .map(constraint -> constraint.type())
                    .findFirst());
  }

  /** Find the index that served the key. */
  Optional<PgIndex> serving() {
    return absent() ? Optional.empty() : situation.supporting();
  }

  boolean ifExists() {
    return question instanceof DropQuestion drop && drop.ifExists();
  }

  boolean withIndex() {
    return question instanceof DropQuestion drop && drop.withIndex();
  }

  /** Return the new name as asked. */
  Optional<Identifier> newName() {
    return question instanceof ChangeQuestion change
            && change.change() instanceof KeyChange.Renaming renaming
        ? Optional.of(renaming.newName())
        : Optional.empty();
  }

  /** Return what an alteration wants. */
  Optional<Alteration> wanted() {
    return question instanceof ChangeQuestion change
            && change.change() instanceof KeyChange.Altering altering
        ? Optional.of(altering.wanted())
        : Optional.empty();
  }

  private boolean validates() {
    return question instanceof ChangeQuestion change
        && change.change() instanceof KeyChange.Validation;
  }

  boolean wants(Enforcement enforcement) {
    return wanted().flatMap(Alteration::enforcement).equals(Optional.of(enforcement));
  }

  /** Tell whether the server proves the rows that are there. */
  boolean rowsChecked() {
    boolean proves =
        validates()
            ? question.key().filter(key -> !key.validated()).isPresent()
            : wants(Enforcement.ENFORCED)
                && since(PostgresChange.NOT_ENFORCED)
                && question.key().filter(key -> !key.enforced()).isPresent();
    return proves && situation.rowsChecked();
  }

  boolean since(PostgresChange change) {
    return situation.since(change);
  }

  /** List the keys of the table. */
  String keys() {
    List<StoredForeignKey> keys = question.facts().keysOf(question.storedSource());
    return keys.isEmpty()
        ? "the table has no foreign keys"
        : keys.stream()
            .map(key -> key.name().text())
            .collect(Collectors.joining(", ", "its keys: ", ""));
  }

  /** Begin a sentence. */
  String said() {
    return question
        .key()
        .map(key -> Phrases.key(situation))
        .orElseGet(
            () ->
                Verb.of(question).noun()
                    + " of "
                    + question.name().map(name -> "key " + name).orElse("a key")
                    + " from "
                    + question.storedSource());
  }
}
