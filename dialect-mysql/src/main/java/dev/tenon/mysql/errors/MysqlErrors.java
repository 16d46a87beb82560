package dev.tenon.mysql.errors;

import dev.tenon.check.Explanation;
import dev.tenon.core.explain.ErrorTable;
import dev.tenon.core.explain.KnownError;
import dev.tenon.spi.ErrorClue;
import dev.tenon.spi.ErrorReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Explain the errors of MySQL that have to do with foreign keys. Safe for several threads. */
public final class MysqlErrors implements ErrorReader {
  private static final ErrorTable REASONS = new ErrorTable(Reasons.ALL);

  private static final ErrorTable TABLE =
      new ErrorTable(
          Stream.of(Changing.ALL, Running.ALL, Fitting.ALL, Defining.ALL)
              .flatMap(List::stream)
              .toList());

  /** Errors that do not say why; InnoDB does, elsewhere. */
  private static final Set<String> SILENT = Set.of("1005", "1025", "1215");

  /** InnoDB's own numbers, as they stand after {@code errno} in 1005. */
  private static final Set<String> INNER = Set.of("121", "150");

  /** Make one; it holds no state. */
  public MysqlErrors() {}

  /**
   * List what is known, for tests of the whole.
   *
   * @return every line of the table
   */
  public static List<KnownError> known() {
    return Stream.of(REASONS, TABLE).flatMap(table -> table.errors().stream()).toList();
  }

  @Override
  public Optional<Explanation> explain(ErrorClue clue) {
    String message = clue.message();
    return clue.code()
        .flatMap(code -> byCode(String.valueOf(code), message))
        .or(() -> TABLE.bySymbol(message))
        .or(() -> REASONS.byWords(message))
        .or(() -> TABLE.byWords(message));
  }

  /** Read the session's warnings, and InnoDB's monitor where the user may. */
  @Override
  public List<String> detail(Connection connection, String sql, SQLException failure)
      throws SQLException {
    List<String> warnings = Warnings.read(connection, failure);
    return Stream.concat(warnings.stream(), Monitor.read(connection, sql, failure).stream())
        .toList();
  }

  private static Optional<Explanation> byCode(String code, String message) {
    if (INNER.contains(code)) {
      return REASONS.byWords(message).or(() -> TABLE.byCode("1005", "errno: " + code));
    }
    Optional<Explanation> reason =
        SILENT.contains(code) ? REASONS.byWords(message) : Optional.empty();
    return reason.or(() -> TABLE.byCode(code, message));
  }
}
