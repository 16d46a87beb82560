package dev.tenon.mysql.facts;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.IndexFacts;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Find temporary tables of the session among tables that information_schema does not show. Each
 * takes queries, so that only a few are looked for.
 */
final class TemporaryTables {
  private static final int MOST = 8;
  private static final Pattern LIMITED =
      Pattern.compile("(?:var)?(?:char|binary)\\((\\d+)\\).*", Pattern.CASE_INSENSITIVE);

  private TemporaryTables() {}

  static Map<TableName, TableFacts> among(Connection connection, Stream<TableName> missing)
      throws SQLException {
    Map<TableName, TableFacts> found = new HashMap<>();
    for (TableName table : missing.limit(MOST).toList()) {
      List<ColumnFacts> columns = columns(connection, table);
      if (!columns.isEmpty()) {
        found.put(table, facts(table, columns, IndexRows.shown(connection, table, quoted(table))));
      }
    }
    return found.isEmpty() ? found : measured(found, widths(connection));
  }

  /** A table that is not there is an error here, as good an answer as any: it has no columns. */
  private static List<ColumnFacts> columns(Connection connection, TableName table) {
    try {
      return new Query("SHOW FULL COLUMNS FROM " + quoted(table), List.of())
          .rows(connection, TemporaryTables::column);
    } catch (SQLException notThere) {
      return List.of();
    }
  }

  /** Return the bytes that a character takes at most, by collation. */
  private static Map<String, Integer> widths(Connection connection) throws SQLException {
    return new Query(
            "SELECT c.COLLATION_NAME, s.MAXLEN FROM information_schema.COLLATIONS c"
                + " JOIN information_schema.CHARACTER_SETS s"
                + " ON s.CHARACTER_SET_NAME = c.CHARACTER_SET_NAME",
            List.of())
        .rows(connection, row -> Map.entry(row.getString(1), row.getInt(2))).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<TableName, TableFacts> measured(
      Map<TableName, TableFacts> tables, Map<String, Integer> widths) {
    Map<TableName, TableFacts> measured = new HashMap<>();
    tables.forEach(
        (name, table) ->
            measured.put(
                name,
                facts(
                    name,
                    table.columns().stream().map(column -> measured(column, widths)).toList(),
                    table.indexes())));
    return measured;
  }

  private static ColumnFacts measured(ColumnFacts column, Map<String, Integer> widths) {
    Matcher limited = LIMITED.matcher(column.type());
    if (!limited.matches()) {
      return column;
    }
    long length = Long.parseLong(limited.group(1));
    int width = column.collation().map(name -> widths.getOrDefault(name, 1)).orElse(1);
    Map<String, String> details = new HashMap<>(column.details());
    details.put(Detail.LENGTH, Long.toString(length));
    details.put(Detail.BYTES, Long.toString(length * width));
    return new ColumnFacts(
        column.name(),
        column.type(),
        column.nullable(),
        column.generated(),
        column.collation(),
        column.defaultValue(),
        details);
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
        ColumnRows.generated(row.getString("Extra")),
        Optional.ofNullable(row.getString("Collation")),
        Optional.ofNullable(row.getString("Default")),
        Map.of(Detail.DATA_TYPE, bare));
  }

  private static TableFacts facts(
      TableName table, List<ColumnFacts> columns, List<IndexFacts> indexes) {
    return new TableFacts(
        table,
        TableFacts.Kind.TABLE,
        Optional.empty(),
        true,
        Optional.empty(),
        columns,
        indexes,
        List.of(),
        Map.of());
  }
}
