package dev.tenon.core.apply;

import dev.tenon.error.ErrorId;
import dev.tenon.error.Problem;
import dev.tenon.error.ServerError;
import dev.tenon.error.TenonException;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.function.UnaryOperator;

/** Turn a driver's exception into a problem: no conversation, or an answer. */
final class SqlFailure {
  private SqlFailure() {}

  static TenonException connecting(SQLException exception) {
    boolean refused =
        state(exception).startsWith("28")
            || exception instanceof SQLInvalidAuthorizationSpecException;
    ErrorId id = refused ? ErrorId.CREDENTIALS_REFUSED : ErrorId.SERVER_UNREACHABLE;
    return failure(id, exception, "the data source");
  }

  static TenonException looking(SQLException exception) {
    return sending("a query", exception, problem -> problem);
  }

  /** Tell what a statement met; a refusal is explained, a lost connection can't be asked. */
  static TenonException sending(
      String sql, SQLException exception, UnaryOperator<Problem> explained) {
    return lost(exception)
        ? failure(ErrorId.CONNECTION_LOST, exception, sql)
        : new TenonException(
            explained.apply(problem(ErrorId.SERVER_REFUSED, exception, sql)), exception);
  }

  private static TenonException failure(ErrorId id, SQLException exception, String what) {
    return new TenonException(problem(id, exception, what), exception);
  }

  private static Problem problem(ErrorId id, SQLException exception, String what) {
    ServerError error = ServerError.of(exception);
    return id.problem(what, error.message()).with(error);
  }

  /** Class 08 is the standard's; 57P01 to 57P03 are PostgreSQL's words for a server going down. */
  private static boolean lost(SQLException exception) {
    String state = state(exception);
    return state.startsWith("08")
        || state.startsWith("57P0")
        || exception instanceof SQLNonTransientConnectionException
        || exception instanceof SQLRecoverableException;
  }

  private static String state(SQLException exception) {
    return ServerError.of(exception).sqlState();
  }
}
