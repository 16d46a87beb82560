package dev.tenon.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of all errors: as the golden file holds them, and as the page explains them. */
class ErrorCatalogueTest {
  private static final Path PAGE = Path.of("..", "docs", "errors.md");
  private static final Pattern SECTION = Pattern.compile("(?m)^### (.+)$");
  private static final List<String> FAMILIES = List.of("unsupported-…", "not-honoured-…");

  private final Samples samples = new Samples();

  @Test
  void everyErrorReadsAsTheGoldenFileSays() throws IOException {
    Stream<String> rendered =
        Arrays.stream(ErrorId.values()).map(samples::problem).map(ErrorCatalogueTest::line);
    assertThat(rendered).containsExactlyElementsOf(golden());
  }

  @Test
  void thePageHasASectionForEachErrorAndNoOther() throws IOException {
    Stream<String> ids = Arrays.stream(ErrorId.values()).map(ErrorId::id);
    List<String> sections = SECTION.matcher(page()).results().map(found -> found.group(1)).toList();
    assertThat(sections)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Stream.concat(ids, FAMILIES.stream()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void thePageSaysWhatTheCodeSays(ErrorId id) throws IOException {
    Problem problem = samples.problem(id);
    String section =
        """
        ### %s

            %s

        Kind `%s`. %s
        """
            .formatted(problem.id(), problem.summary(), problem.kind().text(), problem.fix());
    assertThat(page()).contains(section);
  }

  @ParameterizedTest
  @EnumSource
  void thePageExplainsEachKind(ProblemKind kind) throws IOException {
    assertThat(page()).contains("\n- `" + kind.text() + "`: ");
  }

  private static String line(Problem problem) {
    return String.join(
        " | ", problem.id(), problem.kind().text(), problem.summary(), problem.fix());
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = ErrorCatalogueTest.class.getResourceAsStream("errors.golden.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
