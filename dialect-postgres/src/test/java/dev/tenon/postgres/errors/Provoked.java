package dev.tenon.postgres.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Explanation;
import dev.tenon.error.ServerError;
import dev.tenon.spi.ErrorClue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement that a server refuses, and how that is explained.
 *
 * @param sql the statement; several apart by a semicolon, of which the last is refused
 * @param state what the explanation begins with
 * @param meaning part of its meaning
 */
record Provoked(String sql, String state, String meaning) {
  static Provoked by(String sql, String state, String meaning) {
    return new Provoked(sql, state, meaning);
  }

  static void each(Connection connection, List<Provoked> all) throws SQLException {
    List<String> wrong = new ArrayList<>();
    for (Provoked one : all) {
      one.fault(connection).ifPresent(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  private Optional<String> fault(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return Optional.of("taken: " + sql);
    } catch (SQLException failure) {
      Optional<Explanation> known = explain(failure);
      return known
              .filter(one -> one.error().startsWith(state + " ") && one.meaning().contains(meaning))
              .isPresent()
          ? Optional.empty()
          : Optional.of(sql + "\n -> " + failure.getSQLState() + " " + failure + " -> " + known);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Optional<Explanation> explain(SQLException failure) {
    ServerError error = ServerError.of(failure);
    return new PostgresErrors()
        .explain(new ErrorClue(Optional.empty(), Optional.of(error.sqlState()), error.message()));
  }
}
