package dev.tenon.cli;

import dev.tenon.check.CheckListener;
import dev.tenon.check.Report;
import dev.tenon.cli.check.Progress;
import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Keep what a check knows so far. Ctrl-C prints it and ends the process, with 130: a check changes
 * nothing, so that nobody has to wait for it.
 */
final class SoFar implements CheckListener, AutoCloseable {
  private final Progress progress;
  private final List<Report> reports = new ArrayList<>();
  private final Thread hook;
  private Optional<Facts> facts = Optional.empty();
  private int factsFor;

  SoFar(Progress progress, Consumer<List<Report>> print) {
    this.progress = progress;
    this.hook = new Thread(() -> print.accept(reports()), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private synchronized List<Report> reports() {
    return List.copyOf(reports);
  }

  /** Return the facts, where they were read at once for that many operations. */
  Optional<Facts> facts(int operations) {
    return facts.filter(read -> factsFor == operations);
  }

  @Override
  public void rowSearchBegins(int operation, NamedForeignKey key) {
    progress.rowSearchBegins(operation, key);
  }

  @Override
  public void rowSearchEnds(int operation) {
    progress.rowSearchEnds(operation);
  }

  @Override
  public void factsRead(Facts read, int operations) {
    facts = Optional.of(read);
    factsFor = operations;
  }

  @Override
  public synchronized void reported(int operation, Report report) {
    reports.add(report);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException goingDown) {
      waitForTheEnd();
    }
  }

  /** What is known was printed; the process ends, and nothing more is to be said. */
  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
