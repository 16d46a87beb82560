package dev.tenon.mysql.facts;

import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Give referents their own spelling where the server shows small letters: columns from 8.0.0 to
 * 8.0.13 (bug 88718), tables where lower_case_table_names is 2 (bug 96365; not tried on such a
 * server).
 */
final class Spelling {
  private static final String SELECT =
      "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMNS"
          + " WHERE (LOWER(TABLE_SCHEMA), LOWER(TABLE_NAME)) IN"
          + " (SELECT LOWER(REFERENCED_TABLE_SCHEMA), LOWER(REFERENCED_TABLE_NAME)"
          + " FROM information_schema.KEY_COLUMN_USAGE";

  private final TableCase tableCase;
  private final Map<TableName, TableName> tables = new HashMap<>();
  private final Map<List<Object>, Identifier> columns = new HashMap<>();

  private Spelling(TableCase tableCase) {
    this.tableCase = tableCase;
  }

  static boolean isNeeded(ServerVersion version, Place place) {
    boolean smallColumns =
        MysqlChange.DATA_DICTIONARY.in(version) && !MysqlChange.REFERENCED_SPELLING.in(version);
    return smallColumns || TableCase.of(place.session()) == TableCase.IGNORED;
  }

  static Spelling read(Connection connection, Place place) throws SQLException {
    Spelling spelling = new Spelling(TableCase.of(place.session()));
    place
        .query(SELECT, "TABLE_SCHEMA", "TABLE_NAME", ")")
        .rows(
            connection,
            row ->
                spelling.learn(
                    TableName.stored(row.getString(1), row.getString(2)),
                    new Identifier(row.getString(3))));
    return spelling;
  }

  private Identifier learn(TableName table, Identifier column) {
    tables.put(tableCase.comparable(table), table);
    columns.put(place(table, column), column);
    return column;
  }

  KeyColumns correct(KeyColumns key) {
    return new KeyColumns(
        key.source(),
        key.name(),
        key.localColumns(),
        tables.getOrDefault(tableCase.comparable(key.referent()), key.referent()),
        key.remoteColumns().stream()
            .map(column -> columns.getOrDefault(place(key.referent(), column), column))
            .toList());
  }

  private List<Object> place(TableName table, Identifier column) {
    return List.of(tableCase.comparable(table), Utf8Folding.small(column.text()));
  }
}
