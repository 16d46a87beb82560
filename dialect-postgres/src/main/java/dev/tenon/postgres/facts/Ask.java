package dev.tenon.postgres.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ask the catalogue one question about many things at once.
 *
 * @param connection to read on
 */
record Ask(Connection connection) {

  /**
   * Make something of a row.
   *
   * @param <T> what is made
   */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Ask about nothing in particular. */
  <T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      return read(query, reader);
    }
  }

  /** Ask about oids; each {@code ?} is one array of them. */
  <T> List<T> rows(String sql, RowReader<T> reader, List<? extends Collection<Long>> oids)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int place = 0; place < oids.size(); place++) {
        query.setArray(place + 1, connection.createArrayOf("oid", oids.get(place).toArray()));
      }
      return read(query, reader);
    }
  }

  /** Ask about texts; each {@code ?} is one array of them. */
  <T> List<T> named(String sql, RowReader<T> reader, List<? extends @Nullable String[]> texts)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int place = 0; place < texts.size(); place++) {
        query.setArray(place + 1, connection.createArrayOf("text", texts.get(place)));
      }
      return read(query, reader);
    }
  }

  private static <T> List<T> read(PreparedStatement query, RowReader<T> reader)
      throws SQLException {
    List<T> all = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        all.add(reader.read(rows));
      }
    }
    return all;
  }
}
