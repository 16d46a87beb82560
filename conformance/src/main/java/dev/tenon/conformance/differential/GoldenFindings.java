package dev.tenon.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Hold the words of a dialect's findings to those that were read and approved, where it keeps any.
 * What is seen is noted in the target folder; only {@link GoldenWriter} approves.
 */
final class GoldenFindings {
  private static final Path APPROVED =
      Path.of("src", "test", "resources", "golden", "findings.txt");
  private static final Path SEEN = Path.of("target", "findings-seen.txt");
  private static final String BETWEEN = "\n\n";

  private GoldenFindings() {}

  /** Note the words of a finding that a test of its rule saw, and compare. */
  static void compare(String text) {
    note(text);
    if (Files.exists(APPROVED)) {
      assertThat(read(APPROVED))
          .as("new words, to be read and approved as CONTRIBUTING.md says:\n%s", text)
          .contains(text);
    }
  }

  /** Replace what is approved by what was seen: words that no test saw any more go. */
  static void approve(Path module) throws IOException {
    Path approved = module.resolve(APPROVED);
    Files.createDirectories(approved.getParent());
    Files.writeString(approved, String.join(BETWEEN, read(module.resolve(SEEN))) + "\n");
  }

  private static void note(String text) {
    try {
      Files.createDirectories(SEEN.getParent());
      Files.writeString(SEEN, text + BETWEEN, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read a file of blocks; there are none where there is no file. */
  private static Set<String> read(Path file) {
    try {
      return Files.exists(file)
          ? Arrays.stream(Files.readString(file).strip().split(BETWEEN))
              .collect(Collectors.toCollection(TreeSet::new))
          : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
