package dev.tenon.mysql.facts;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.LeftoverIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Find the index that stays when a key goes, and what else rests on it.
 *
 * @param connection to read on
 * @param place the source table
 * @param rules of its storage engine
 */
record Leftover(Connection connection, Place place, IndexRules rules) {

  Optional<LeftoverIndex> of(StoredForeignKey key) throws SQLException {
    List<TableIndex> indexes =
        IndexRows.read(connection, place).byTable().values().stream()
            .flatMap(List::stream)
            .map(TableIndex::of)
            .toList();
    List<Identifier> localColumns = key.definition().localColumns();
    Optional<TableIndex> index = rules.supporting(key.name(), localColumns, indexes);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    List<String> neededBy = new ArrayList<>(ownUses(index.get(), localColumns));
    neededBy.addAll(autoIncrement(index.get(), indexes));
    neededBy.addAll(otherKeys(key, index.get(), indexes));
    return Optional.of(new LeftoverIndex(index.get().name(), neededBy));
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
  private List<String> autoIncrement(TableIndex index, List<TableIndex> indexes)
      throws SQLException {
    String select = "SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMNS";
    return place
        .query(select, "TABLE_SCHEMA", "TABLE_NAME", " AND EXTRA LIKE '%auto_increment%'")
        .rows(connection, row -> new Identifier(row.getString(2)))
        .stream()
        .filter(column -> index.leading(List.of(column)) == 1)
        .filter(
            column ->
                indexes.stream()
                    .filter(other -> !other.equals(index))
                    .noneMatch(other -> other.leading(List.of(column)) == 1))
        .map(column -> "it leads with the AUTO_INCREMENT column '" + column + "'")
        .toList();
  }

  private List<String> otherKeys(
      StoredForeignKey dropped, TableIndex index, List<TableIndex> indexes) throws SQLException {
    List<String> uses = new ArrayList<>();
    for (KeyColumns key : KeyColumns.at(connection, place)) {
      if (!isThat(key, dropped) && rules.neededBySource(index, key.localColumns(), indexes)) {
        uses.add("the foreign key '" + key.name() + "' needs it");
      }
    }
    for (KeyColumns key : KeyColumns.referringTo(connection, place)) {
      if (!isThat(key, dropped)
          && rules.neededByReferent(index, key.remoteColumns(), indexes, place.session())) {
        uses.add("the foreign key '" + key.name() + "' of " + key.source() + " refers to it");
      }
    }
    return uses;
  }

  private boolean isThat(KeyColumns key, StoredForeignKey dropped) {
    TableName source = key.source();
    return place.holds(source)
        && source.schema().equals(Optional.of(place.schema()))
        && Utf8Folding.small(key.name().text()).equals(Utf8Folding.small(dropped.name().text()));
  }
}
