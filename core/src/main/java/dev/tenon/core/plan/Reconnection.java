package dev.tenon.core.plan;

import dev.tenon.plan.Patience;
import java.time.Duration;
import java.util.Optional;

/** Say how often a search goes on, on another connection, after one was lost. For one thread. */
final class Reconnection {
  private static final int TRIES = 4;

  private final Patience patience;
  private final Progress progress;
  private int advances;
  private int tries;

  Reconnection(Patience patience, Progress progress) {
    this.patience = patience;
    this.progress = progress;
  }

  /** Return how long to wait before the next connection; absent: there is no use in one. */
  Optional<Duration> after() {
    if (progress.advances() > advances) {
      advances = progress.advances();
      tries = 0;
    }
    if (!progress.lost() || tries == TRIES) {
      return Optional.empty();
    }
    tries++;
    return Optional.of(patience.pause().multipliedBy(1L << (tries - 1)));
  }
}
