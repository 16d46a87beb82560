package dev.tenon.core.check;

import dev.tenon.check.Orphans;
import dev.tenon.check.Question;
import dev.tenon.check.RowLook;
import dev.tenon.name.Identifier;
import dev.tenon.spi.OrphanSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Look for rows that stand in the way of a key, within limits.
 *
 * @param connection to read on
 * @param sql of the dialect
 * @param look the limits
 */
record RowSearch(Connection connection, OrphanSql sql, RowLook look) {

  /** Count and sample; absent when the time was up before anything was known. */
  Optional<Orphans> search(Question question) throws SQLException {
    try {
      long count = count(sql.count(question, look.limit()));
      List<Map<String, String>> sample =
          count == 0 ? List.of() : sample(sql.sample(question, look.sample()), question);
      return Optional.of(
          new Orphans(
              count, count < look.limit(), sample, sql.show(question), sql.remove(question)));
    } catch (SQLTimeoutException timeUp) {
      return Optional.empty();
    }
  }

  private long count(String query) throws SQLException {
    try (Statement statement = statement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<Map<String, String>> sample(String query, Question question) throws SQLException {
    List<Identifier> columns = question.key().definition().localColumns();
    List<Map<String, String>> rows = new ArrayList<>();
    try (Statement statement = statement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
          String value = Objects.requireNonNullElse(row.getString(column + 1), "NULL");
          values.put(columns.get(column).text(), value);
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    statement.setQueryTimeout(Math.toIntExact(look.time().toSeconds()));
    return statement;
  }
}
