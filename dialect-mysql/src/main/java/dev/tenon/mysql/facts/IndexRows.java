package dev.tenon.mysql.facts;

import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
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
record IndexRows(Map<TableName, List<IndexFacts>> byTable) {
  private static final String SELECT =
      "SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, NON_UNIQUE, INDEX_TYPE, COLUMN_NAME, SUB_PART,"
          + " COLLATION, INDEX_COMMENT%s FROM information_schema.STATISTICS";
  private static final String ORDER =
      " ORDER BY TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX";

  /** One part of one index. */
  private record Row(
      TableName table,
      Identifier index,
      boolean unique,
      String type,
      Map<String, String> details,
      IndexFacts.Part part) {}

  static IndexRows read(Connection connection, Place place) throws SQLException {
    Query query = place.query(SELECT.formatted(""), "TABLE_SCHEMA", "TABLE_NAME", ORDER);
    return grouped(query.rows(connection, row -> row(row, Map.of())));
  }

  private static Map<String, String> details(ResultSet row, boolean visibility)
      throws SQLException {
    Map<String, String> details = new HashMap<>(ofComment(row.getString(9)));
    if (visibility) {
      details.put(Detail.VISIBLE, row.getString(10));
    }
    return details;
  }

  /** What people write there tells rules nothing. */
  private static Map<String, String> ofComment(String comment) {
    return comment.equals(Detail.OF_UNPROVEN) ? Map.of(Detail.COMMENT, comment) : Map.of();
  }

  /** Read with what only some versions tell. */
  static IndexRows read(Connection connection, Wanted wanted, ServerVersion version)
      throws SQLException {
    boolean visibility = MysqlChange.DATA_DICTIONARY.in(version);
    String more = visibility ? ", IS_VISIBLE" : "";
    Query query = wanted.query(SELECT.formatted(more), "TABLE_SCHEMA", "TABLE_NAME", ORDER);
    return grouped(query.rows(connection, row -> row(row, details(row, visibility))));
  }

  /** Read those of a temporary table, which only SHOW tells. */
  static List<IndexFacts> shown(Connection connection, TableName table, String quoted)
      throws SQLException {
    Query query = new Query("SHOW INDEX FROM " + quoted, List.of());
    return grouped(query.rows(connection, row -> shown(row, table))).facts(table);
  }

  private static Row shown(ResultSet row, TableName table) throws SQLException {
    Optional<Identifier> column =
        Optional.ofNullable(row.getString("Column_name")).map(Identifier::new);
    Optional<Integer> prefix = Optional.ofNullable(row.getString("Sub_part")).map(Integer::valueOf);
    boolean descending = "D".equals(row.getString("Collation"));
    return new Row(
        table,
        new Identifier(row.getString("Key_name")),
        row.getInt("Non_unique") == 0,
        row.getString("Index_type"),
        Map.of(),
        new IndexFacts.Part(column, prefix, descending, Map.of()));
  }

  private static IndexRows grouped(List<Row> rows) {
    return new IndexRows(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::table,
                    LinkedHashMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), IndexRows::indexes))));
  }

  private static Row row(ResultSet row, Map<String, String> details) throws SQLException {
    Optional<Identifier> column = Optional.ofNullable(row.getString(6)).map(Identifier::new);
    Optional<Integer> prefix = Optional.ofNullable(row.getString(7)).map(Integer::valueOf);
    boolean descending = "D".equals(row.getString(8));
    return new Row(
        TableName.stored(row.getString(1), row.getString(2)),
        new Identifier(row.getString(3)),
        row.getInt(4) == 0,
        row.getString(5),
        details,
        new IndexFacts.Part(column, prefix, descending, Map.of()));
  }

  private static List<IndexFacts> indexes(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::index, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(IndexRows::index)
        .toList();
  }

  private static IndexFacts index(List<Row> rows) {
    Row first = rows.getFirst();
    return new IndexFacts(
        first.index(),
        first.unique(),
        first.index().text().equals("PRIMARY"),
        first.type(),
        rows.stream().map(Row::part).toList(),
        first.details());
  }

  List<IndexFacts> facts(TableName table) {
    return byTable.getOrDefault(table, List.of());
  }

  List<TableIndex> of(TableName table) {
    return facts(table).stream().map(TableIndex::of).toList();
  }
}
