package dev.tenon.conformance.differential;

import dev.tenon.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;

/** Note in the module's target folder which rule was seen on which server, by which test. */
final class Sightings {
  private static final Path FILE = Path.of("target", "rule-sightings.tsv");

  private Sightings() {}

  /** Put a sighting on a line: rule, engine, severity, test. */
  static String line(Finding finding, String engine, String test) {
    return String.join("\t", List.of(finding.rule().id(), engine, finding.severity().name(), test));
  }

  static void note(Collection<String> lines) {
    try {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
