package dev.tenon.mysql.rules;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.IndexEffect.Action;
import dev.tenon.check.KeyChange;
import dev.tenon.check.KeyQuestion;
import dev.tenon.facts.Facts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.facts.IndexUses;
import dev.tenon.name.TableName;
import dev.tenon.spi.LeftoverIndex;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Look at the drop or another change of a key that is there as the server does.
 *
 * @param question the whole question
 * @param source the table's stored name, or the one that it would have
 * @param table absent where it is not there, or can't be seen
 * @param left the index that served the key; absent where there is no key, or none serves it
 */
record Change(
    KeyQuestion question,
    TableName source,
    Optional<TableFacts> table,
    Optional<LeftoverIndex> left) {

  Change {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(left, "left");
  }

  static Change of(KeyQuestion question, EngineRules engine) {
    Optional<TableFacts> table = question.facts().table(question.storedSource());
    return new Change(question, question.storedSource(), table, left(question, table, engine));
  }

  private static Optional<LeftoverIndex> left(
      KeyQuestion question, Optional<TableFacts> table, EngineRules engine) {
    return question
        .key()
        .flatMap(
            key ->
                table.flatMap(
                    facts ->
                        IndexUses.of(engine.indexRules(), facts, key, question.facts())
                            .left(key.name(), key.definition().localColumns())));
  }

  boolean ifExists() {
    return question instanceof DropQuestion drop && drop.ifExists();
  }

  boolean withIndex() {
    return question instanceof DropQuestion drop && drop.withIndex();
  }

  boolean drops() {
    return question instanceof DropQuestion;
  }

  /** Say what is done to the key. */
  String verb() {
    return switch (question) {
      case DropQuestion drop -> "drop";
      case ChangeQuestion change ->
          switch (change.change()) {
            case KeyChange.Validation validation -> "validate";
            case KeyChange.Renaming renaming -> "rename";
            case KeyChange.Altering altering -> "alter";
          };
    };
  }

  Facts facts() {
    return question.facts();
  }

  Optional<StoredForeignKey> key() {
    return question.key();
  }

  /** Say what becomes of the index that served the key. */
  List<IndexEffect> indexes() {
    return left().stream()
        .flatMap(
            leftover ->
                table().stream()
                    .flatMap(facts -> facts.indexes().stream())
                    .filter(index -> index.name().equals(leftover.name()))
                    .map(index -> effect(leftover, index)))
        .toList();
  }

  private IndexEffect effect(LeftoverIndex leftover, IndexFacts index) {
    return new IndexEffect(
        withIndex() && leftover.free() ? Action.DROP : Action.STAY,
        source,
        index.name(),
        index.parts().stream().flatMap(part -> part.column().stream()).toList());
  }

  /** Describe the key, for people. */
  String said() {
    return key()
        .map(key -> "the foreign key '" + key.name() + "' of " + shown(key.definition()))
        .orElseGet(
            () ->
                question
                    .name()
                    .map(name -> "the foreign key '" + name + "' of " + source)
                    .orElse("such a foreign key of " + source));
  }

  private static String shown(ForeignKey key) {
    return key.source()
        + Words.list(key.localColumns())
        + " to "
        + key.referent()
        + Words.list(key.remoteColumns());
  }
}
