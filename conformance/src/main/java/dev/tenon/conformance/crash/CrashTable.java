package dev.tenon.conformance.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Write what came of cases into the module's target folder. */
final class CrashTable {
  private CrashTable() {}

  static void write(String engine, String group, List<CrashResult> results) {
    String name = "crash-table-%s-%s.tsv".formatted(engine.replace(':', '-'), group);
    try {
      Path file = Files.createDirectories(Path.of("target")).resolve(name);
      Files.write(file, results.stream().map(result -> result.line(engine)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
