package dev.tenon.mysql.facts;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.LeftoverIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Read what {@link IndexUses} needs of one table.
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
    return new IndexUses(
            rules,
            indexes,
            counting(),
            others(KeyColumns.at(connection, place), key),
            others(KeyColumns.referringTo(connection, place), key),
            place.session())
        .left(key.name(), key.definition().localColumns());
  }

  private List<Identifier> counting() throws SQLException {
    String select = "SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMNS";
    return place
        .query(select, "TABLE_SCHEMA", "TABLE_NAME", " AND EXTRA LIKE '%auto_increment%'")
        .rows(connection, row -> new Identifier(row.getString(2)));
  }

  private List<IndexUses.Other> others(List<KeyColumns> keys, StoredForeignKey dropped) {
    return keys.stream()
        .filter(key -> !isThat(key, dropped))
        .map(
            key ->
                new IndexUses.Other(
                    key.name(), key.source(), key.localColumns(), key.remoteColumns()))
        .toList();
  }

  private boolean isThat(KeyColumns key, StoredForeignKey dropped) {
    TableName source = key.source();
    return place.holds(source)
        && source.schema().equals(Optional.of(place.schema()))
        && Utf8Folding.small(key.name().text()).equals(Utf8Folding.small(dropped.name().text()));
  }
}
