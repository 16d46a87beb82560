package dev.tenon.mysql.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Hold a catalogue query.
 *
 * @param sql with bind parameters
 * @param parameters texts, in order
 */
record Query(String sql, List<String> parameters) {

  /** Read one row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  Query {
    parameters = List.copyOf(parameters);
  }

  /** Go on after what is there; without parameters. */
  Query and(String rest) {
    return new Query(sql + rest, parameters);
  }

  /** Take rows with one of the values in a column, too. */
  Query or(String column, Collection<String> values) {
    List<String> all = new ArrayList<>(parameters);
    all.addAll(values);
    return new Query(sql + " OR " + Wanted.in(column, values), all);
  }

  <T> List<T> rows(Connection connection, RowReader<T> reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < parameters.size(); index++) {
        statement.setString(index + 1, parameters.get(index));
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    }
  }
}
