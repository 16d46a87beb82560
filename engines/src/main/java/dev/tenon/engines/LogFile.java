package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Read servers' logs: wait for what says that a server is ready, and quote the end when it isn't.
 */
final class LogFile {

  private static final int LINES = 20;
  private static final long POLL_MILLIS = 50;

  private LogFile() {}

  /**
   * Return the whole text; empty when there is no such file. Bytes that are not UTF-8 are replaced.
   */
  static String text(Path log) {
    try {
      return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forget what a server wrote before it crashed, so that it can't be taken for the next one's. */
  static Path empty(Path log) {
    try {
      Files.deleteIfExists(log);
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Return the last lines. */
  static String tail(Path log) {
    List<String> lines = text(log).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }

  /**
   * Wait until a started server is ready.
   *
   * @throws EngineStartException when the process ends or the limit passes first; the message has
   *     the log's end
   */
  static void awaitReady(
      String what, Process process, Path log, Duration limit, BooleanSupplier ready) {
    long end = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new EngineStartException(
            "%s ended with code %d while starting; its log ends with\n%s"
                .formatted(what, process.exitValue(), tail(log)));
      }
      if (System.nanoTime() > end) {
        throw new EngineStartException(
            "%s was not ready after %d s; its log ends with\n%s"
                .formatted(what, limit.toSeconds(), tail(log)));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a server", e);
    }
  }
}
