package dev.tenon.mysql.facts;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.facts.TableFacts.ConstraintFacts;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Hold what information_schema.TABLES shows of a table.
 *
 * @param name qualified, as stored
 * @param kind what it is; a temporary table does not show
 * @param engine absent for a view
 * @param rows the server's guess
 * @param details see {@link Detail}
 */
record TableRows(
    TableName name,
    TableFacts.Kind kind,
    Optional<String> engine,
    Optional<Long> rows,
    Map<String, String> details) {
  private static final String SELECT =
      "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_ROWS, ROW_FORMAT, CREATE_OPTIONS"
          + " FROM information_schema.TABLES";

  static List<TableRows> read(Connection connection, Wanted wanted) throws SQLException {
    return wanted
        .query(SELECT, "TABLE_SCHEMA", "TABLE_NAME", "")
        .rows(connection, TableRows::row)
        .stream()
        .filter(table -> wanted.asked(table.name()))
        .toList();
  }

  private static TableRows row(ResultSet row) throws SQLException {
    Map<String, String> details =
        Details.of(Map.of(6, Detail.ROW_FORMAT, 7, Detail.OPTIONS)).read(row);
    return new TableRows(
        TableName.stored(row.getString(1), row.getString(2)),
        kind(row.getString(3), details.getOrDefault(Detail.OPTIONS, "")),
        Optional.ofNullable(row.getString(4)),
        Optional.ofNullable(row.getString(5)).map(Long::parseUnsignedLong),
        details);
  }

  private static TableFacts.Kind kind(String type, String options) {
    if (type.endsWith("VIEW")) {
      return TableFacts.Kind.VIEW;
    }
    return options.toLowerCase(Locale.ROOT).contains("partitioned")
        ? TableFacts.Kind.PARTITIONED_TABLE
        : TableFacts.Kind.TABLE;
  }

  TableFacts with(
      List<ColumnFacts> columns, List<IndexFacts> indexes, List<ConstraintFacts> constraints) {
    return new TableFacts(name, kind, engine, false, rows, columns, indexes, constraints, details);
  }
}
