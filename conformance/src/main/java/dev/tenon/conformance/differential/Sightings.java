package dev.tenon.conformance.differential;

import dev.tenon.check.Finding;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.ScenarioGenerator.World;
import dev.tenon.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;

/** Note in the module's target folder which rule was seen on which server, by which test. */
public final class Sightings {
  private static final Path FILE = Path.of("target", "rule-sightings.tsv");

  private Sightings() {}

  /**
   * Note findings that a server's answer bore out.
   *
   * @param findings of rules that were seen
   * @param database where
   * @param test the class that looked
   */
  public static void note(Collection<Finding> findings, TestDatabase database, Class<?> test) {
    note(
        findings.stream()
            .map(finding -> line(finding, database.server().engine(), test.getName()))
            .toList());
  }

  /**
   * Note findings that a server's answer bore out, and hold them to approved words.
   *
   * @param findings of rules that were seen
   * @param database where
   * @param test the class that looked
   */
  public static void worded(Collection<Finding> findings, TestDatabase database, Class<?> test) {
    note(findings, database, test);
    World world = new World(database.schema(), database.schema());
    String version = database.server().version();
    String owner = "the owner is ";
    findings.stream()
        .map(finding -> FindingText.of(finding, world, version))
        .map(text -> text.replace(owner + database.user(), owner + "{administrator}"))
        .forEach(GoldenFindings::compare);
  }

  /**
   * Note what a plan said of its way, once it was carried out in that way.
   *
   * @param plan that was carried out
   * @param database where
   * @param test the class that looked
   */
  public static void note(Plan plan, TestDatabase database, Class<?> test) {
    note(
        plan.findings().stream()
            .filter(finding -> finding.rule().family().equals("plans"))
            .toList(),
        database,
        test);
  }

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
