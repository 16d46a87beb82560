package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Let Ctrl-C stop the work of the thread that made this between two statements: the running one
 * ends, results are printed, nothing is left half known.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  Interruption(Terminal terminal) {
    Thread worker = Thread.currentThread();
    hook = new Thread(() -> interrupt(terminal, worker), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean asked() {
    return asked.get();
  }

  private void interrupt(Terminal terminal, Thread worker) {
    asked.set(true);
    terminal.say(
        "tenon: interrupted; stopping after the current statement. What is done stays, and a"
            + " second run goes on with it");
    worker.interrupt();
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    if (!asked()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException goingDown) {
        asked.set(true);
      }
    }
  }
}
