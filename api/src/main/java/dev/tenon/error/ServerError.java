package dev.tenon.error;

import java.sql.SQLException;
import java.util.Objects;

/**
 * Hold what a server answered when it refused a statement.
 *
 * @param code the vendor's number; 0 where the product has none (PostgreSQL)
 * @param sqlState the five characters of SQLSTATE, or empty text where the driver gave none
 * @param message the server's own words, never {@code null}
 */
public record ServerError(int code, String sqlState, String message) {

  /** Check that no part is missing. */
  public ServerError {
    Objects.requireNonNull(sqlState, "sqlState");
    Objects.requireNonNull(message, "message");
  }

  /**
   * Read the parts off a driver's exception.
   *
   * @param exception what the driver threw
   * @return its code, state and message
   */
  public static ServerError of(SQLException exception) {
    return new ServerError(
        exception.getErrorCode(),
        Objects.requireNonNullElse(exception.getSQLState(), ""),
        Objects.requireNonNullElse(exception.getMessage(), ""));
  }
}
