package dev.tenon.check;

import java.time.Duration;
import java.util.Objects;

/**
 * Say how far to look for rows that stand in the way of a key.
 *
 * @param limit count no more than so many; 0: do not look at rows
 * @param sample show values of no more than so many
 * @param time give up a query after so long; in whole seconds, at least one
 */
public record RowLook(long limit, int sample, Duration time) {

  /** Count up to a million, show five, take up to a minute per key. */
  public static final RowLook DEFAULT = new RowLook(1_000_000, 5, Duration.ofMinutes(1));

  /** Do not look at rows: what is fine but for them has the verdict unknown. */
  public static final RowLook NONE = new RowLook(0, 0, Duration.ofSeconds(1));

  /** Check the limits. */
  public RowLook {
    Objects.requireNonNull(time, "time");
    if (limit < 0 || sample < 0 || time.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("no limit of a look at rows is negative");
    }
  }

  /**
   * Tell whether rows are looked at.
   *
   * @return whether the limit is not 0
   */
  public boolean looks() {
    return limit > 0;
  }
}
