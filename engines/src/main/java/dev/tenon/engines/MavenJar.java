package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Get jars with the user's own Maven, so that their settings, mirrors and offline mode hold.
 *
 * @param host the machine
 */
record MavenJar(Host host) {

  private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";
  private static final Duration LIMIT = Duration.ofMinutes(20);

  MavenJar {
    Objects.requireNonNull(host, "host");
  }

  /**
   * Copy a jar into a folder and return its path.
   *
   * @throws EngineUnavailableException when there is no Maven, or it can't get the jar; the message
   *     has Maven's words
   */
  Path copyTo(Path folder, Distribution distribution) {
    List<String> command =
        List.of(
            maven(distribution),
            "-B",
            "-q",
            GOAL,
            "-Dartifact=" + distribution.artifact(),
            "-DoutputDirectory=" + folder);
    // Run in that folder, so that no project and no .mvn of the current one takes part.
    Commands.Result result = Commands.run(command, Map.of(), folder, LIMIT);
    if (!result.ok()) {
      throw new EngineUnavailableException(
          "can't get %s (%s) with Maven: %s"
              .formatted(
                  distribution.title(), distribution.artifact(), firstError(result.output())));
    }
    return onlyJar(folder);
  }

  private String maven(Distribution distribution) {
    return host.variable("MAVEN_HOME")
        .map(home -> Path.of(home, "bin", "mvn"))
        .filter(Files::isExecutable)
        .or(() -> host.program("mvn"))
        .orElseThrow(
            () ->
                new EngineUnavailableException(
                    "no Maven (mvn) on the PATH to get %s with".formatted(distribution.title())))
        .toString();
  }

  private static String firstError(String output) {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("[ERROR]"))
        .findFirst()
        .orElse(output.strip());
  }

  private static Path onlyJar(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("Maven put no jar into " + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
