package dev.tenon.postgres.rules;

import dev.tenon.check.DropQuestion;
import dev.tenon.check.Question;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.PgIndex;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.model.StoredName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * See the drop of a key with the facts that belong to it.
 *
 * @param question as asked
 * @param situation of the key; where there is none, of one that leads from the table to itself
 */
record Drop(DropQuestion question, Situation situation) {
  private static final List<Identifier> NONE = List.of(new Identifier("ctid"));

  static Drop of(DropQuestion question) {
    ForeignKey key =
        question
            .key()
            .map(StoredForeignKey::definition)
            .orElseGet(() -> ForeignKey.plain(question.source(), NONE, question.source(), NONE));
    NamedForeignKey named = new NamedForeignKey(question.name(), key, Map.of());
    return new Drop(
        question, Situation.of(new Question(named, Placement.ALTER_TABLE, question.facts())));
  }

  Optional<PgTable> table() {
    return situation.source();
  }

  boolean absent() {
    return question.key().isEmpty();
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

  /** Begin a sentence. */
  String said() {
    return question
        .key()
        .map(key -> Phrases.key(situation))
        .orElseGet(
            () ->
                "The drop of "
                    + question.name().map(name -> "key " + name).orElse("a key")
                    + " from "
                    + question.storedSource());
  }
}
