package dev.tenon.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * Hold what is known of an error: from a driver, or pasted by a person.
 *
 * @param code the vendor's number; absent: not said
 * @param sqlState five characters; absent: not said
 * @param message the server's words, as far as they were kept; may be empty
 */
public record ErrorClue(Optional<Integer> code, Optional<String> sqlState, String message) {

  /** Check that no part is missing. */
  public ErrorClue {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(sqlState, "sqlState");
    Objects.requireNonNull(message, "message");
  }
}
