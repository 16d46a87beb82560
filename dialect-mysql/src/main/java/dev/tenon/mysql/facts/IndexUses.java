package dev.tenon.mysql.facts;

import dev.tenon.facts.Facts;
import dev.tenon.facts.Session;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.LeftoverIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Find the index that stays when a key goes, and what else rests on it. Pure.
 *
 * @param rules of the storage engine
 * @param indexes of the source table
 * @param counting its AUTO_INCREMENT columns
 * @param ofTable the other keys of the table
 * @param toTable the other keys that refer to it
 * @param session variables that matter
 */
public record IndexUses(
    IndexRules rules,
    List<TableIndex> indexes,
    List<Identifier> counting,
    List<Other> ofTable,
    List<Other> toTable,
    Session session) {

  /**
   * Hold a key that stays.
   *
   * @param name of the key
   * @param source its table
   * @param localColumns in order
   * @param remoteColumns in order
   */
  public record Other(
      Identifier name,
      TableName source,
      List<Identifier> localColumns,
      List<Identifier> remoteColumns) {

    private static Other of(StoredForeignKey key) {
      ForeignKey definition = key.definition();
      return new Other(
          key.name(), definition.source(), definition.localColumns(), definition.remoteColumns());
    }
  }

  /** Copy the lists. */
  public IndexUses {
    indexes = List.copyOf(indexes);
    counting = List.copyOf(counting);
    ofTable = List.copyOf(ofTable);
    toTable = List.copyOf(toTable);
  }

  /**
   * Look at the facts of a table whose key is dropped.
   *
   * @param rules of its storage engine
   * @param table with its columns and indexes
   * @param dropped the key
   * @param facts with the other keys
   * @return what rests on what
   */
  public static IndexUses of(
      IndexRules rules, TableFacts table, StoredForeignKey dropped, Facts facts) {
    return new IndexUses(
        rules,
        table.indexes().stream().map(TableIndex::of).toList(),
        table.columns().stream()
            .filter(column -> column.detail(Detail.EXTRA).orElse("").contains("auto_increment"))
            .map(column -> column.name())
            .toList(),
        others(facts.keysOf(table.name()), dropped),
        others(facts.keysTo(table.name()), dropped),
        facts.session());
  }

  private static List<Other> others(List<StoredForeignKey> keys, StoredForeignKey dropped) {
    return keys.stream().filter(key -> !key.equals(dropped)).map(Other::of).toList();
  }

  /**
   * Find the index.
   *
   * @param key its name
   * @param localColumns its columns
   * @return with what else rests on it; absent where no index of the table serves the key
   */
  public Optional<LeftoverIndex> left(Identifier key, List<Identifier> localColumns) {
    return rules
        .supporting(key, localColumns, indexes)
        .map(index -> new LeftoverIndex(index.name(), uses(index, localColumns)));
  }

  private List<String> uses(TableIndex index, List<Identifier> localColumns) {
    List<String> uses = new ArrayList<>(ownUses(index, localColumns));
    uses.addAll(autoIncrement(index));
    keys(index).forEach(uses::add);
    return uses;
  }

  private static List<String> ownUses(TableIndex index, List<Identifier> localColumns) {
    if (index.primary()) {
      return List.of("it is the primary key");
    }
    if (index.unique()) {
      return List.of("it keeps values unique");
    }
    return index.parts().size() > localColumns.size()
        ? List.of("it has more columns than the key, so it was not made for it")
        : List.of();
  }

  // Such a column has to lead some index (error 1075).
  private List<String> autoIncrement(TableIndex index) {
    return counting.stream()
        .filter(column -> index.leading(List.of(column)) == 1)
        .filter(
            column ->
                indexes.stream()
                    .filter(other -> !other.equals(index))
                    .noneMatch(other -> other.leading(List.of(column)) == 1))
        .map(column -> "it leads with the AUTO_INCREMENT column '" + column + "'")
        .toList();
  }

  private Stream<String> keys(TableIndex index) {
    return Stream.concat(
        ofTable.stream()
            .filter(key -> rules.neededBySource(index, key.localColumns(), indexes))
            .map(key -> "the foreign key '" + key.name() + "' needs it"),
        toTable.stream()
            .filter(key -> rules.neededByReferent(index, key.remoteColumns(), indexes, session))
            .map(
                key ->
                    "the foreign key '" + key.name() + "' of " + key.source() + " refers to it"));
  }
}
