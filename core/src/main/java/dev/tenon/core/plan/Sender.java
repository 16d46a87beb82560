package dev.tenon.core.plan;

import dev.tenon.ForeignKeyListener;
import dev.tenon.core.apply.Refusals;
import dev.tenon.core.apply.Savepoints;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.error.ErrorId;
import dev.tenon.error.Problem;
import dev.tenon.error.ServerError;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Patience;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Planning;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Send the statements of an action, with the session set as it says and given back as it was.
 *
 * @param connection the plan's own
 * @param dialect explains refusals
 * @param planning knows the session
 * @param patience how long to wait
 * @param source table for listeners
 * @param listeners told of each statement
 */
record Sender(
    Connection connection,
    Dialect dialect,
    Planning planning,
    Patience patience,
    TableName source,
    Collection<ForeignKeyListener> listeners) {

  /** Say that a statement was refused, with all that the session still knew of it. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final SQLException cause;
    private final boolean rowsInTheWay;

    Refused(Problem problem, SQLException cause, boolean rowsInTheWay) {
      super(cause);
      this.problem = problem;
      this.cause = cause;
      this.rowsInTheWay = rowsInTheWay;
    }

    Problem problem() {
      return problem;
    }

    SQLException failure() {
      return cause;
    }

    boolean rowsInTheWay() {
      return rowsInTheWay;
    }
  }

  void send(Action.Run action) throws SQLException, Refused {
    Map<String, String> settings = new TreeMap<>(action.settings());
    settings.put(
        planning.session().lockWait(), planning.session().milliseconds(lockWait(action.waits())));
    ServerDoor.requireOwnTransaction(connection, dialect);
    try (Settings session = new Settings(connection, planning.session())) {
      session.set(settings);
      if (connection.getAutoCommit()) {
        sendAlone(action);
      } else {
        new Savepoints(connection)
            .within(
                () -> {
                  sendEach(action.statements(), action.waits());
                  return true;
                });
      }
    }
  }

  private void sendAlone(Action.Run action) throws SQLException, Refused {
    try {
      if (action.transaction()) {
        sendAsOne(action);
      } else {
        sendEach(action.statements(), action.waits());
      }
    } finally {
      release(action.lastly());
    }
  }

  /** Without listeners, which might throw; a session that can't let go of its locks is ended. */
  private void release(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException stuck) {
      connection.abort(Runnable::run);
    }
  }

  private long lockWait(Action.Waits waits) {
    return switch (waits) {
      case BRIEFLY, BRIEFLY_IN_ALL -> patience.lockWait().toMillis();
      case LONG -> patience.budget().toMillis();
    };
  }

  private int limit(Action.Waits waits) {
    return switch (waits) {
      case BRIEFLY, LONG -> 0;
      case BRIEFLY_IN_ALL -> (int) patience.lockWait().toSeconds() + 2;
    };
  }

  private void sendAsOne(Action.Run action) throws SQLException, Refused {
    connection.setAutoCommit(false);
    try {
      sendEach(action.statements(), action.waits());
      connection.commit();
    } catch (SQLException | Refused | RuntimeException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void sendEach(List<String> statements, Action.Waits waits) throws SQLException, Refused {
    for (String sql : statements) {
      listeners.forEach(listener -> listener.beforeStatement(source, sql));
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.setQueryTimeout(limit(waits));
        statement.execute(sql);
      } catch (SQLException failure) {
        throw refused(sql, failure);
      }
      listeners.forEach(listener -> listener.afterStatement(source, sql));
    }
  }

  /** Asked at once: the next statement makes the session forget. */
  private Refused refused(String sql, SQLException failure) {
    boolean rows = rowsInTheWay(failure);
    Problem problem =
        new Refusals(dialect, connection)
            .explained(
                ErrorId.SERVER_REFUSED.problem(sql, ServerError.of(failure).message()),
                sql,
                failure);
    return new Refused(problem, failure, rows);
  }

  private boolean rowsInTheWay(SQLException failure) {
    try {
      return planning.failures().rowsInTheWay(failure, connection);
    } catch (SQLException lost) {
      return false;
    }
  }
}
