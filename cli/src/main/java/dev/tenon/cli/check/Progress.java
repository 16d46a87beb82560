package dev.tenon.cli.check;

import dev.tenon.check.CheckListener;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.key.NamedForeignKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Say on standard error that a search for rows is still running, and at which operation; nothing
 * where it is done before anybody wonders. For one thread.
 */
public final class Progress implements CheckListener, AutoCloseable {
  private final Terminal terminal;
  private final List<String> labels;
  private final Duration patience;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("progress").unstarted(task));
  private ScheduledFuture<?> teller;

  /**
   * Make one.
   *
   * @param terminal to speak to
   * @param labels of the operations that are checked, in their order
   * @param patience how long a search runs unmentioned, and between two mentions
   */
  public Progress(Terminal terminal, List<String> labels, Duration patience) {
    this.terminal = terminal;
    this.labels = List.copyOf(labels);
    this.patience = patience;
    this.teller = clock.schedule(() -> {}, 0, TimeUnit.SECONDS);
  }

  @Override
  public void rowSearchBegins(int operation, NamedForeignKey key) {
    String what =
        labels.get(operation)
            + ": looking for rows of "
            + key.definition().source()
            + " without a match in "
            + key.definition().referent();
    long begin = System.nanoTime();
    long every = patience.toMillis();
    teller =
        clock.scheduleAtFixedRate(
            () -> terminal.say(what + ", for " + secondsSince(begin) + " s"),
            every,
            every,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void rowSearchEnds(int operation) {
    teller.cancel(false);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private static long secondsSince(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }
}
