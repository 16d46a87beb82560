package dev.tenon.cli.connect;

import dev.tenon.error.ErrorId;
import dev.tenon.error.ServerError;
import dev.tenon.error.TenonException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tell apart why a connection could not be opened. */
final class ConnectFailure {

  /** MySQL: no right on the database, wrong login, login plugin, locked. */
  private static final Set<Integer> MYSQL_REFUSALS = Set.of(1044, 1045, 1698, 1862, 3118);

  private static final int MYSQL_NO_DATABASE = 1049;

  /** PostgreSQL: no password given; no right to connect. */
  private static final Set<String> POSTGRES_REFUSALS = Set.of("08004", "42501");

  private static final String POSTGRES_NO_DATABASE = "3D000";

  private ConnectFailure() {}

  static TenonException of(JdbcUrl url, SQLException failure) {
    ServerError error = ServerError.of(failure);
    return new TenonException(id(url, error).problem(url, reason(failure)).with(error), failure);
  }

  private static ErrorId id(JdbcUrl url, ServerError error) {
    if (error.sqlState().equals("01S00") || error.message().contains("Malformed database URL")) {
      return ErrorId.URL_MALFORMED;
    }
    boolean postgres = url.text().startsWith("jdbc:postgresql:");
    if (error.code() == MYSQL_NO_DATABASE
        || (postgres && error.sqlState().equals(POSTGRES_NO_DATABASE))) {
      return ErrorId.DATABASE_MISSING;
    }
    boolean refused =
        error.sqlState().startsWith("28")
            || MYSQL_REFUSALS.contains(error.code())
            || (postgres && POSTGRES_REFUSALS.contains(error.sqlState()));
    return refused ? ErrorId.CREDENTIALS_REFUSED : ErrorId.SERVER_UNREACHABLE;
  }

  /** Join the first lines of the exception and of the innermost cause, which has the reason. */
  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return Stream.of(failure, innermost)
        .map(ConnectFailure::firstLine)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String firstLine(Throwable failure) {
    String message = failure.getMessage();
    String line =
        message == null
            ? failure.getClass().getSimpleName()
            : message.lines().findFirst().orElse("");
    return line.endsWith(".") ? line : line + ".";
  }
}
