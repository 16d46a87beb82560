package dev.tenon.postgres.errors;

import dev.tenon.check.Explanation;
import dev.tenon.core.explain.ErrorTable;
import dev.tenon.core.explain.KnownError;
import dev.tenon.spi.ErrorClue;
import dev.tenon.spi.ErrorReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explain the errors of PostgreSQL that have to do with foreign keys. Safe for several threads. */
public final class PostgresErrors implements ErrorReader {
  private static final int STATE_LENGTH = 5;

  private static final ErrorTable TABLE =
      new ErrorTable(
          Stream.of(Defining.ALL, Tables.ALL, Features.ALL, Running.ALL)
              .flatMap(List::stream)
              .toList());

  /** Make one; it holds no state. */
  public PostgresErrors() {}

  /**
   * List what is known, for tests of the whole.
   *
   * @return every line of the table
   */
  public static List<KnownError> known() {
    return TABLE.errors();
  }

  @Override
  public Optional<Explanation> explain(ErrorClue clue) {
    Optional<String> number = clue.code().filter(code -> code != 0).map(String::valueOf);
    // PostgreSQL has no numbers: one that can't be an SQLSTATE is another product's.
    if (number.filter(digits -> digits.length() != STATE_LENGTH).isPresent()) {
      return Optional.empty();
    }
    String message = clue.message();
    return clue.sqlState()
        .or(() -> number)
        .flatMap(state -> TABLE.byCode(state, message))
        .or(() -> TABLE.bySymbol(message))
        .or(() -> TABLE.byWords(message));
  }

  /** Name what the server says the error is about; its words have no room for it. */
  @Override
  public List<String> detail(Connection connection, String sql, SQLException failure) {
    return ServerFields.lines(failure);
  }
}
