package dev.tenon.core.check;

import java.time.Duration;

/**
 * Be the time at which a search ends.
 *
 * @param end by {@link System#nanoTime}
 */
record Deadline(long end) {
  /** Drivers count in milliseconds, some in an {@code int}. */
  private static final Duration LONGEST = Duration.ofDays(7);

  static Deadline in(Duration time) {
    Duration bounded = time.compareTo(LONGEST) < 0 ? time : LONGEST;
    return new Deadline(System.nanoTime() + bounded.toNanos());
  }

  boolean isOver() {
    return left().compareTo(Duration.ZERO) <= 0;
  }

  /** Return what a driver is told; 0 would be without end. */
  int seconds() {
    return Math.toIntExact(Math.max(1, left().plusMillis(999).toSeconds()));
  }

  private Duration left() {
    return Duration.ofNanos(end - System.nanoTime());
  }
}
