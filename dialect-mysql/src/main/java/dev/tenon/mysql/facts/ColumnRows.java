package dev.tenon.mysql.facts;

import static java.util.Map.entry;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.ColumnFacts.Generated;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Read the columns of tables from information_schema.COLUMNS, in one query. */
final class ColumnRows {
  private static final String SELECT =
      "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, EXTRA,"
          + " COLLATION_NAME, COLUMN_DEFAULT, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH,"
          + " CHARACTER_OCTET_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE, DATETIME_PRECISION,"
          + " CHARACTER_SET_NAME, GENERATION_EXPRESSION, COLUMN_KEY FROM information_schema.COLUMNS";
  private static final Details DETAILS =
      Details.of(
          Map.ofEntries(
              entry(6, Detail.EXTRA),
              entry(9, Detail.DATA_TYPE),
              entry(10, Detail.LENGTH),
              entry(11, Detail.BYTES),
              entry(12, Detail.PRECISION),
              entry(13, Detail.SCALE),
              entry(14, Detail.FRACTION),
              entry(15, Detail.CHARSET),
              entry(16, Detail.EXPRESSION),
              entry(17, Detail.KEY)));

  /** One column. */
  private record Row(TableName table, ColumnFacts column) {}

  private ColumnRows() {}

  static Map<TableName, List<ColumnFacts>> read(Connection connection, Wanted wanted)
      throws SQLException {
    String order = " ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION";
    return wanted
        .query(SELECT, "TABLE_SCHEMA", "TABLE_NAME", order)
        .rows(connection, ColumnRows::row)
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::table, Collectors.mapping(Row::column, Collectors.toList())));
  }

  private static Row row(ResultSet row) throws SQLException {
    ColumnFacts column =
        new ColumnFacts(
            new Identifier(row.getString(3)),
            row.getString(4),
            row.getString(5).equals("YES"),
            generated(row.getString(6)),
            Optional.ofNullable(row.getString(7)),
            Optional.ofNullable(row.getString(8)),
            DETAILS.read(row));
    return new Row(TableName.stored(row.getString(1), row.getString(2)), column);
  }

  static Optional<Generated> generated(String extra) {
    if (extra.contains("VIRTUAL GENERATED")) {
      return Optional.of(Generated.VIRTUAL);
    }
    return extra.contains("STORED GENERATED") ? Optional.of(Generated.STORED) : Optional.empty();
  }
}
