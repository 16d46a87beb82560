package dev.tenon.mysql.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Explanation;
import dev.tenon.error.ServerError;
import dev.tenon.spi.ErrorClue;
import dev.tenon.spi.ErrorReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A statement that a server refuses, and how that is explained.
 *
 * @param sql the statement
 * @param code what the explanation begins with
 * @param meaning part of its meaning
 */
record Provoked(String sql, String code, String meaning) {
  static Provoked by(String sql, String code, String meaning) {
    return new Provoked(sql, code, meaning);
  }

  static void each(Connection connection, List<Provoked> all) {
    List<String> wrong = all.stream().flatMap(one -> one.fault(connection).stream()).toList();
    assertThat(wrong).isEmpty();
  }

  private Optional<String> fault(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return Optional.of("taken: " + sql);
    } catch (SQLException failure) {
      Optional<Explanation> known = explain(connection, sql, failure);
      boolean right =
          known
              .filter(one -> one.error().startsWith(code + " ") && one.meaning().contains(meaning))
              .isPresent();
      return right
          ? Optional.empty()
          : Optional.of(sql + "\n -> " + failure.getErrorCode() + " " + failure + " -> " + known);
    }
  }

  /** Explain a driver's exception as core does. */
  private static Optional<Explanation> explain(
      Connection connection, String sql, SQLException failure) {
    ErrorReader reader = new MysqlErrors();
    ServerError error = ServerError.of(failure);
    try {
      String words =
          error.message() + "\n" + String.join("\n", reader.detail(connection, sql, failure));
      return reader.explain(
          new ErrorClue(Optional.of(error.code()), Optional.of(error.sqlState()), words));
    } catch (SQLException lost) {
      throw new AssertionError(lost);
    }
  }
}
