package dev.tenon.error;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Hold what a server answered when it refused a statement.
 *
 * @param code the vendor's number; 0 where the product has none (PostgreSQL)
 * @param sqlState the five characters of SQLSTATE, or empty text where the driver gave none
 * @param message the server's own words, never {@code null}
 * @param detail what more it had to say and the driver did not: warnings, a monitor's section, the
 *     names of what is concerned; a line or more each
 */
public record ServerError(int code, String sqlState, String message, List<String> detail) {

  /** Check that no part is missing. */
  public ServerError {
    Objects.requireNonNull(sqlState, "sqlState");
    Objects.requireNonNull(message, "message");
    detail = List.copyOf(detail);
  }

  /**
   * Hold an answer without detail.
   *
   * @param code the vendor's number, or 0
   * @param sqlState five characters, or empty text
   * @param message the server's own words
   */
  public ServerError(int code, String sqlState, String message) {
    this(code, sqlState, message, List.of());
  }

  /**
   * Return the answer with what more the server had to say.
   *
   * @param more a line or more each
   * @return a copy
   */
  public ServerError with(List<String> more) {
    return new ServerError(code, sqlState, message, more);
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
