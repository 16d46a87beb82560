package dev.tenon.ndb.rules;

import dev.tenon.check.IndexEffect;
import dev.tenon.check.IndexEffect.Action;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.Situation;
import dev.tenon.name.Identifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Know which index of the source table serves a key. The server makes none where an index, even a
 * hashed one, has the key's columns in front; the cluster then asks for a hashed index with exactly
 * these columns in any order, or an ordered one that begins with the first of them.
 *
 * <p>An index that the server made on its own goes as soon as the server makes one that is at least
 * as long. It can't be seen whether it did; by its name it can be guessed.
 *
 * @param situation the source table is there
 */
record Serving(Situation situation) {

  /** Find the index that serves, among those there. */
  Optional<TableIndex> index() {
    return situation.sourceIndexes().stream()
        .filter(this::hashed)
        .findFirst()
        .or(
            () ->
                situation.sourceIndexes().stream()
                    .filter(index -> index.ordered() && leading(index) > 0)
                    .min(Comparator.comparingInt(index -> -leading(index))));
  }

  /** Tell whether the server makes an index for the key. */
  boolean made() {
    return covering().allMatch(index -> exact(index) && byServer(index));
  }

  /** Tell whether the table is copied for it: the cluster can't make one index and drop another. */
  boolean copied() {
    return situation.altering() && made() && replaced().anyMatch(this::byServer);
  }

  /** Find the unique index that serves, so that the one that is made is of no use. */
  Optional<TableIndex> better() {
    return situation.sourceIndexes().stream()
        .filter(index -> made() && index.unique())
        .filter(index -> index.covers(situation.key().localColumns()))
        .findFirst();
  }

  List<IndexEffect> effects() {
    if (!made()) {
      return index().map(index -> List.of(effect(Action.REUSE, index))).orElse(List.of());
    }
    IndexEffect created =
        new IndexEffect(Action.CREATE, situation.source(), newName(), columnNames());
    return Stream.concat(
            Stream.of(created), replaced().map(index -> effect(Action.MAY_DROP, index)))
        .toList();
  }

  private Stream<TableIndex> covering() {
    return situation.sourceIndexes().stream().filter(index -> leading(index) == situation.pairs());
  }

  /** Those that go if the server made them. */
  private Stream<TableIndex> replaced() {
    return situation.sourceIndexes().stream()
        .filter(index -> !index.unique() && index.ordered())
        .filter(index -> leading(index) == index.parts().size());
  }

  private boolean byServer(TableIndex index) {
    return !index.unique()
        && situation.facts().keysOf(situation.source()).stream()
            .filter(key -> index.covers(key.definition().localColumns()))
            .anyMatch(key -> namedLike(index, key));
  }

  private static boolean namedLike(TableIndex index, StoredForeignKey key) {
    String first = key.definition().localColumns().getFirst().text();
    return Cluster.same(index.name(), key.name())
        || (Names.counted(key.definition().source(), key.name())
            && index.name().text().startsWith(first));
  }

  /** Tell whether an index is made only if the one that serves is the server's own. */
  boolean guessed() {
    return made() && covering().findAny().isPresent();
  }

  /** Return the name of the index that the server makes; absent where it makes none. */
  Optional<Identifier> madeName() {
    return made() ? Optional.of(newName()) : Optional.empty();
  }

  private Identifier newName() {
    return situation
        .question()
        .key()
        .name()
        .or(() -> MysqlOptions.indexName(situation.question().key()))
        .orElseGet(this::nameOfColumn);
  }

  /** The server calls it like the first column, with a number from 2 where that is taken. */
  private Identifier nameOfColumn() {
    String column = columnNames().getFirst().text();
    return Stream.iterate(1, number -> number + 1)
        .map(number -> new Identifier(number == 1 ? column : column + "_" + number))
        .filter(name -> !name.text().equalsIgnoreCase("PRIMARY"))
        .filter(name -> staying().noneMatch(index -> Cluster.same(index.name(), name)))
        .findFirst()
        .orElseThrow();
  }

  private Stream<TableIndex> staying() {
    List<TableIndex> going = replaced().filter(this::byServer).toList();
    return situation.sourceIndexes().stream().filter(index -> !going.contains(index));
  }

  private List<Identifier> columnNames() {
    List<Identifier> asked = situation.key().localColumns();
    return IntStream.range(0, situation.pairs())
        .mapToObj(pair -> situation.local(pair).map(ColumnFacts::name).orElse(asked.get(pair)))
        .toList();
  }

  private int leading(TableIndex index) {
    return index.leading(situation.key().localColumns());
  }

  private boolean exact(TableIndex index) {
    return index.parts().size() == situation.pairs();
  }

  private boolean hashed(TableIndex index) {
    return !index.ordered() && index.covers(situation.key().localColumns());
  }

  private IndexEffect effect(Action action, TableIndex index) {
    List<Identifier> columns =
        index.parts().stream().map(TableIndex.Part::column).flatMap(Optional::stream).toList();
    return new IndexEffect(action, situation.source(), index.name(), columns);
  }
}
