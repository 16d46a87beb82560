package dev.tenon.plan;

import dev.tenon.name.Identifier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Hold how far a search for rows that a key does not allow has come.
 *
 * @param by the columns in whose order it goes
 * @param upTo their values, as the server writes them: no row up to and with these is in the way
 * @param standing what says that writers were held to the key all the while: the value that the
 *     dialect reads of the table's definition
 * @param rows looked at so far
 * @param time that it took so far
 */
public record SearchPosition(
    List<Identifier> by, List<String> upTo, String standing, long rows, Duration time) {

  /** Check that no part is missing. */
  public SearchPosition {
    by = List.copyOf(by);
    upTo = List.copyOf(upTo);
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(time, "time");
    if (by.isEmpty() || by.size() != upTo.size()) {
      throw new IllegalArgumentException("values " + upTo + " of columns " + by);
    }
  }
}
