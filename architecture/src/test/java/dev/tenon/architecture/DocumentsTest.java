package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents name what is there. */
class DocumentsTest {
  /** A path in backticks: it has a slash, and neither blanks nor what only a command has. */
  private static final Pattern PATH = Pattern.compile("`([A-Za-z0-9._-]*/[A-Za-z0-9._/-]*)`");

  @ParameterizedTest
  @ValueSource(strings = {"CONTRIBUTING.md", "docs/architecture.md"})
  void everyPathThatADocumentNamesExists(String document) {
    List<String> paths =
        PATH.matcher(Repository.document(document)).results().map(found -> found.group(1)).toList();
    assertThat(paths).isNotEmpty();
    assertThat(paths).allSatisfy(path -> assertThat(Repository.ROOT.resolve(path)).exists());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a rule", "a clause", "a token", "a server version", "a dialect"})
  void contributingAnswersWhereToAdd(String what) {
    assertThat(Repository.document("CONTRIBUTING.md").lines())
        .anyMatch(line -> line.startsWith("- " + what));
  }

  @Test
  void theArchitectureIsDrawn() {
    assertThat(Repository.document("docs/architecture.md").split("```mermaid", -1)).hasSize(3);
  }

  @Test
  void theRepositoryIsFound() {
    assertThat(Repository.ROOT.resolve(Path.of("architecture", "pom.xml"))).exists();
  }
}
