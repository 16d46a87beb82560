package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationsPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("..", "docs", "operations.md"));
  }

  @Test
  void everyExampleOfAnOperationIsAccepted() {
    List<String> examples =
        EXAMPLE
            .matcher(page)
            .results()
            .map((MatchResult match) -> match.group(1))
            .filter(text -> text.contains("\"op\""))
            .toList();

    assertThat(examples).hasSize(3);
    for (String example : examples) {
      assertThat(OperationsReader.read(example.getBytes(StandardCharsets.UTF_8)))
          .isNotEmpty()
          .hasOnlyElementsOfType(Attempt.Done.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsExplained(OperationForm form) {
    assertThat(form.fields()).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
  }
}
