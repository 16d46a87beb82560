package dev.tenon.ndb.errors;

import dev.tenon.check.Explanation;
import dev.tenon.core.explain.ErrorTable;
import dev.tenon.core.explain.KnownError;
import dev.tenon.mysql.errors.MysqlErrors;
import dev.tenon.mysql.errors.Warnings;
import dev.tenon.spi.ErrorClue;
import dev.tenon.spi.ErrorReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Explain the errors of NDB Cluster that have to do with foreign keys: the cluster's own number
 * where the text has one, then MySQL's. Safe for several threads.
 */
public final class NdbErrors implements ErrorReader {
  private static final ErrorTable CODES = new ErrorTable(Cluster.ALL);
  private static final ErrorTable SAYINGS = new ErrorTable(Cluster.SAYINGS);

  private static final Pattern NUMBER =
      Pattern.compile("(?i)got (?:temporary )?error (\\d{1,6})\\b");

  private final MysqlErrors mysql = new MysqlErrors();

  /** Make one. */
  public NdbErrors() {}

  /**
   * List what is known besides MySQL's own, for tests of the whole.
   *
   * @return every line of the table
   */
  public static List<KnownError> known() {
    return Stream.of(CODES, SAYINGS).flatMap(table -> table.errors().stream()).toList();
  }

  @Override
  public Optional<Explanation> explain(ErrorClue clue) {
    String message = clue.message();
    return numbers(message)
        .or(() -> SAYINGS.byWords(message))
        .or(() -> clue.code().flatMap(code -> CODES.byCode(String.valueOf(code), message)))
        .or(() -> CODES.bySymbol(message))
        .or(() -> mysql.explain(clue))
        .or(() -> CODES.byWords(message));
  }

  /** Read the session's warnings: the cluster's reason is only there. */
  @Override
  public List<String> detail(Connection connection, String sql, SQLException failure)
      throws SQLException {
    return Warnings.read(connection, failure);
  }

  private static Optional<Explanation> numbers(String message) {
    return NUMBER
        .matcher(message)
        .results()
        .limit(20)
        .flatMap(found -> CODES.byCode(found.group(1), message).stream())
        .findFirst();
  }
}
