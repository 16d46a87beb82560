package dev.tenon.core.plan;

import dev.tenon.facts.Facts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Condition;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tell whether conditions hold, by what was just read.
 *
 * @param dialect compares names and keys
 * @param facts just read
 */
record Conditions(Dialect dialect, Facts facts) {

  boolean hold(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> all) -> all.stream().allMatch(this::hold);
      case Condition.KeyIsThere there ->
          key(there.definition().source(), there.name())
              .filter(key -> key.validated() || !there.validated())
              .filter(key -> means(key, there.definition()))
              .isPresent();
      case Condition.KeyIsGone(TableName source, Identifier name) -> key(source, name).isEmpty();
      case Condition.KeyIsEnforced(TableName source, Identifier name, boolean enforced) ->
          key(source, name).filter(key -> key.enforced() == enforced).isPresent();
      case Condition.IndexIsThere(TableName table, Identifier name, List<Identifier> columns) ->
          index(table, name).filter(index -> usable(index, columns)).isPresent();
      case Condition.IndexIsGone(TableName table, Identifier name) -> index(table, name).isEmpty();
      case Condition.IndexIsSound(TableName table, Identifier name) ->
          index(table, name).filter(index -> !sound(index)).isEmpty();
    };
  }

  Optional<StoredForeignKey> key(TableName source, Identifier name) {
    TableName stored = facts.resolve(source);
    return facts.keysOf(stored).stream()
        .filter(key -> same(IdentifierKind.CONSTRAINT, key.name(), name))
        .findFirst();
  }

  boolean means(StoredForeignKey key, ForeignKey wanted) {
    return key.extras().isEmpty()
        && dialect
            .meaning()
            .canonical(key.definition(), facts.session())
            .equals(dialect.meaning().canonical(wanted, facts.session()));
  }

  private Optional<IndexFacts> index(TableName table, Identifier name) {
    return facts.table(facts.resolve(table)).map(TableFacts::indexes).orElse(List.of()).stream()
        .filter(index -> same(IdentifierKind.INDEX, index.name(), name))
        .findFirst();
  }

  private static boolean sound(IndexFacts index) {
    return index.detail(IndexFacts.VALID).filter("false"::equals).isEmpty();
  }

  private boolean usable(IndexFacts index, List<Identifier> columns) {
    return index.parts().size() >= columns.size()
        && sound(index)
        && IntStream.range(0, columns.size())
            .allMatch(
                place ->
                    index
                        .parts()
                        .get(place)
                        .column()
                        .filter(column -> same(IdentifierKind.COLUMN, column, columns.get(place)))
                        .isPresent());
  }

  private boolean same(IdentifierKind kind, Identifier one, Identifier other) {
    return dialect.identifiers().same(kind, one, other, facts.session());
  }
}
