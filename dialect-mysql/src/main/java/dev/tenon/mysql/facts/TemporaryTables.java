package dev.tenon.mysql.facts;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Find temporary tables of the session among tables that information_schema does not show. Each
 * takes a query, so that only a few are looked for.
 */
final class TemporaryTables {
  private static final int MOST = 8;

  private TemporaryTables() {}

  static Map<TableName, TableFacts> among(Connection connection, Stream<TableName> missing) {
    Map<TableName, TableFacts> found = new HashMap<>();
    missing
        .limit(MOST)
        .forEach(
            table ->
                columns(connection, table).ifPresent(all -> found.put(table, facts(table, all))));
    return found;
  }

  /** A table that is not there is an error here, as good an answer as any. */
  private static Optional<List<ColumnFacts>> columns(Connection connection, TableName table) {
    try {
      return Optional.of(
          new Query("SHOW FULL COLUMNS FROM " + quoted(table), List.of())
              .rows(connection, TemporaryTables::column));
    } catch (SQLException notThere) {
      return Optional.empty();
    }
  }

  private static String quoted(TableName table) {
    return quoted(table.schema().orElseThrow()) + "." + quoted(table.name());
  }

  private static String quoted(Identifier name) {
    return "`" + name.text().replace("`", "``") + "`";
  }

  private static ColumnFacts column(ResultSet row) throws SQLException {
    String type = row.getString("Type");
    String bare = type.split("[ (]", 2)[0].toLowerCase(Locale.ROOT);
    return new ColumnFacts(
        new Identifier(row.getString("Field")),
        type,
        row.getString("Null").equals("YES"),
        Optional.empty(),
        Optional.ofNullable(row.getString("Collation")),
        Optional.ofNullable(row.getString("Default")),
        Map.of(Detail.DATA_TYPE, bare));
  }

  private static TableFacts facts(TableName table, List<ColumnFacts> columns) {
    return new TableFacts(
        table,
        TableFacts.Kind.TABLE,
        Optional.empty(),
        true,
        Optional.empty(),
        columns,
        List.of(),
        List.of(),
        Map.of());
  }
}
