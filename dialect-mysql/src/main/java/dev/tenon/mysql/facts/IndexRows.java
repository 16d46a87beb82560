package dev.tenon.mysql.facts;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Read the indexes of tables, in one query.
 *
 * @param byTable by qualified name; a table without index is missing
 */
record IndexRows(Map<TableName, List<TableIndex>> byTable) {
  private static final String SELECT =
      "SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, NON_UNIQUE, INDEX_TYPE, COLUMN_NAME, SUB_PART,"
          + " COLLATION FROM information_schema.STATISTICS";

  /** One part of one index. */
  private record Row(
      TableName table, Identifier index, boolean unique, String type, TableIndex.Part part) {}

  static IndexRows read(Connection connection, Place place) throws SQLException {
    List<Row> rows =
        place
            .query(
                SELECT,
                "TABLE_SCHEMA",
                "TABLE_NAME",
                " ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX")
            .rows(connection, IndexRows::row);
    return new IndexRows(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::table,
                    LinkedHashMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), IndexRows::indexes))));
  }

  private static Row row(ResultSet row) throws SQLException {
    Optional<Identifier> column = Optional.ofNullable(row.getString(6)).map(Identifier::new);
    boolean whole = row.getString(7) == null;
    boolean descending = "D".equals(row.getString(8));
    return new Row(
        TableName.stored(row.getString(1), row.getString(2)),
        new Identifier(row.getString(3)),
        row.getInt(4) == 0,
        row.getString(5),
        new TableIndex.Part(column, whole && !descending));
  }

  private static List<TableIndex> indexes(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::index, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(IndexRows::index)
        .toList();
  }

  private static TableIndex index(List<Row> rows) {
    Row first = rows.getFirst();
    return new TableIndex(
        first.index(), first.unique(), first.type(), rows.stream().map(Row::part).toList());
  }

  List<TableIndex> of(TableName table) {
    return byTable.getOrDefault(table, List.of());
  }
}
