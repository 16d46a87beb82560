package dev.tenon.plan;

import java.time.Duration;
import java.util.Objects;

/**
 * Say how long to wait, and how hard to work.
 *
 * @param lockWait how long one try waits for a lock, which is how long it holds up others
 * @param pause between tries, doubled each time up to ten times as long, and jittered
 * @param budget after which no further try is made
 * @param chunk rows that one query searches
 * @param rest between two queries, as a share of the time the last one took: 0 is full speed
 */
public record Patience(Duration lockWait, Duration pause, Duration budget, int chunk, double rest) {

  /** Hold others up for half a second at most, and try for ten minutes. */
  public static final Patience DEFAULT =
      new Patience(
          Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMinutes(10), 50_000, 0.0);

  /** Check the limits. */
  public Patience {
    Objects.requireNonNull(lockWait, "lockWait");
    Objects.requireNonNull(pause, "pause");
    Objects.requireNonNull(budget, "budget");
    if (lockWait.isNegative() || lockWait.isZero() || pause.isNegative() || chunk < 1 || rest < 0) {
      throw new IllegalArgumentException("no limit of patience is negative");
    }
  }
}
