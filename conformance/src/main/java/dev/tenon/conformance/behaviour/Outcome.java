package dev.tenon.conformance.behaviour;

import dev.tenon.engines.Product;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * Hold what came of a statement.
 *
 * @param refused whether the server refused it
 * @param text the code and message of the error, or the rows: values joined by {@code |}, rows by
 *     {@code /}; {@code none} without rows
 */
record Outcome(boolean refused, String text) {

  static Outcome of(Statement statement, String sql, Product product) {
    try {
      statement.setEscapeProcessing(false);
      if (!statement.execute(sql)) {
        return new Outcome(false, "done");
      }
      try (ResultSet rows = statement.getResultSet()) {
        return new Outcome(false, text(rows));
      }
    } catch (SQLException e) {
      return new Outcome(true, code(e, product) + ' ' + e.getMessage());
    }
  }

  private static String text(ResultSet rows) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    StringJoiner all = new StringJoiner(" / ");
    all.setEmptyValue("none");
    while (rows.next()) {
      StringJoiner row = new StringJoiner("|");
      for (int column = 1; column <= width; column++) {
        row.add(Objects.requireNonNullElse(rows.getString(column), "NULL"));
      }
      all.add(row.toString());
    }
    return all.toString();
  }

  private static String code(SQLException error, Product product) {
    return switch (product) {
      case MYSQL, NDB -> error.getErrorCode() + "/" + error.getSQLState();
      case POSTGRESQL -> String.valueOf(error.getSQLState());
    };
  }

  @Override
  public String toString() {
    return refused ? "refused: " + text : text;
  }
}
