package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Run helper programs to their end. */
final class Commands {

  /**
   * What came of a program.
   *
   * @param exit its exit code
   * @param output what it wrote to standard output and standard error
   */
  record Result(int exit, String output) {
    Result {
      Objects.requireNonNull(output, "output");
    }

    boolean ok() {
      return exit == 0;
    }
  }

  private Commands() {}

  /**
   * Run a program without input and wait for it.
   *
   * @throws UncheckedIOException when it can't be started or takes longer than the limit; it is
   *     killed then
   */
  static Result run(
      List<String> command, Map<String, String> environment, Path directory, Duration limit) {
    try {
      Path output = Files.createTempFile("tenon-", ".out");
      try {
        Process process =
            builder(command, environment, output).directory(directory.toFile()).start();
        await(process, command, limit);
        return new Result(process.exitValue(), Files.readString(output, Charset.defaultCharset()));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't run " + command.getFirst(), e);
    }
  }

  /** Prepare a program that reads nothing and writes both outputs to the end of a file. */
  static ProcessBuilder builder(
      List<String> command, Map<String, String> environment, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    return builder;
  }

  /** Wait for a process; one that takes longer than the limit is killed with all it started. */
  static void await(Process process, List<String> command, Duration limit) throws IOException {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        killTree(process.toHandle());
        throw new IOException(
            "%s took longer than %d s".formatted(command.getFirst(), limit.toSeconds()));
      }
    } catch (InterruptedException e) {
      killTree(process.toHandle());
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    }
  }

  /** Kill a process and all that it started, at once. */
  static void killTree(ProcessHandle process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
