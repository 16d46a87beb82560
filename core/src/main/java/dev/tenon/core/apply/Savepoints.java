package dev.tenon.core.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * Work within a transaction that is not Tenon's: what fails leaves it where it was.
 *
 * @param connection in a transaction
 */
public record Savepoints(Connection connection) {

  /**
   * Be work.
   *
   * @param <T> what comes of it
   * @param <X> what it may throw beside the driver's
   */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /**
     * Do it.
     *
     * @return what comes of it
     * @throws SQLException what the driver threw
     * @throws X of its own
     */
    T run() throws SQLException, X;
  }

  /**
   * Do some work, and take it back when it fails.
   *
   * @param work to do
   * @param <T> what comes of it
   * @param <X> what it may throw beside the driver's
   * @return what came of it
   * @throws SQLException what the driver threw
   * @throws X of the work's own
   */
  public <T, X extends Exception> T within(Work<T, X> work) throws SQLException, X {
    Savepoint before = connection.setSavepoint();
    boolean done = false;
    try {
      T result = work.run();
      done = true;
      return result;
    } finally {
      if (done) {
        connection.releaseSavepoint(before);
      } else if (!connection.isClosed()) {
        connection.rollback(before);
      }
    }
  }
}
