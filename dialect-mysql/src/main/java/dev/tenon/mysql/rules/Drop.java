package dev.tenon.mysql.rules;

import dev.tenon.check.DropQuestion;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.IndexEffect.Action;
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
 * Look at the drop of a key as the server does.
 *
 * @param question the whole question
 * @param source the table's stored name, or the one that it would have
 * @param table absent where it is not there, or can't be seen
 * @param left the index that served the key; absent where there is no key, or none serves it
 */
record Drop(
    DropQuestion question,
    TableName source,
    Optional<TableFacts> table,
    Optional<LeftoverIndex> left) {

  Drop {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(left, "left");
  }

  static Drop of(DropQuestion question, EngineRules engine) {
    Optional<TableFacts> table = question.facts().table(question.storedSource());
    return new Drop(question, question.storedSource(), table, left(question, table, engine));
  }

  private static Optional<LeftoverIndex> left(
      DropQuestion question, Optional<TableFacts> table, EngineRules engine) {
    return question
        .key()
        .flatMap(
            key ->
                table.flatMap(
                    facts ->
                        IndexUses.of(engine.indexRules(), facts, key, question.facts())
                            .left(key.name(), key.definition().localColumns())));
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
        question.withIndex() && leftover.free() ? Action.DROP : Action.STAY,
        source,
        index.name(),
        index.parts().stream().flatMap(part -> part.column().stream()).toList());
  }

  /** Describe what goes, for people. */
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
