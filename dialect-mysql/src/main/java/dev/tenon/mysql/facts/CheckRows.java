package dev.tenon.mysql.facts;

import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.TableFacts.ConstraintFacts;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Read the CHECK constraints of tables, in one query; none before 8.0.16. */
final class CheckRows {
  private static final String SELECT =
      "SELECT t.TABLE_SCHEMA, t.TABLE_NAME, c.CONSTRAINT_NAME, c.CHECK_CLAUSE"
          + " FROM information_schema.TABLE_CONSTRAINTS t"
          + " JOIN information_schema.CHECK_CONSTRAINTS c"
          + " ON c.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA"
          + " AND c.CONSTRAINT_NAME = t.CONSTRAINT_NAME";
  private static final String CHECK = "CHECK";

  /** One check. */
  private record Row(TableName table, ConstraintFacts check) {}

  private CheckRows() {}

  static Map<TableName, List<ConstraintFacts>> read(
      Connection connection, Wanted wanted, ServerVersion version) throws SQLException {
    if (!MysqlChange.CHECK_CONSTRAINTS.in(version)) {
      return Map.of();
    }
    String rest = " AND t.CONSTRAINT_TYPE = '" + CHECK + "'";
    return wanted
        .query(SELECT, "t.TABLE_SCHEMA", "t.TABLE_NAME", rest)
        .rows(connection, CheckRows::row)
        .stream()
        .collect(
            Collectors.groupingBy(Row::table, Collectors.mapping(Row::check, Collectors.toList())));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        TableName.stored(row.getString(1), row.getString(2)),
        new ConstraintFacts(
            new Identifier(row.getString(3)), CHECK, Map.of(Detail.CLAUSE, row.getString(4))));
  }
}
