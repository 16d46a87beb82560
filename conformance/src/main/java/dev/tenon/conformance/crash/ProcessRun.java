package dev.tenon.conformance.crash;

import dev.tenon.conformance.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run in a JVM of its own, which is started before it is needed. */
final class ProcessRun implements FirstRun, AutoCloseable {
  private final Process process;

  private ProcessRun(Process process) {
    this.process = process;
  }

  static ProcessRun prepare() {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Dguice_bytecode_gen_option=DISABLED",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true",
            "-cp",
            System.getProperty("java.class.path"),
            Client.class.getName());
    try {
      return new ProcessRun(
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void go(TestDatabase database, Job job, String url) {
    try (Writer orders = process.outputWriter()) {
      orders.write(
          String.join(
              "\n",
              database.product().name(),
              job.name(),
              database.user(),
              database.password(),
              url,
              ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    end();
  }

  @Override
  public String end() {
    try {
      return process.waitFor(20, TimeUnit.SECONDS)
          ? "process ended with " + process.exitValue()
          : "process goes on";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
