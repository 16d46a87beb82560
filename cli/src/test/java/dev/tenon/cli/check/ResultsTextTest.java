package dev.tenon.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Explanation;
import dev.tenon.check.Finding;
import dev.tenon.check.Report;
import dev.tenon.core.json.Attempt;
import dev.tenon.spi.ErrorClue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTextTest {

  @Test
  void everyKindOfResultReadsAsTheGoldenFileSays() throws IOException {
    assertThat(printed(Reports.all())).isEqualTo(golden("results.golden.txt"));
  }

  @Test
  void oneOperationIsNoPlural() {
    assertThat(printed(List.of(new Attempt.Done<>(Optional.empty(), Reports.accepted()))))
        .endsWith("\n1 operation: 1 clean\n");
  }

  @Test
  void theWorstResultCounts() {
    List<Attempt<Report>> all = Reports.all();

    assertThat(Grade.worst(all)).isEqualTo(Grade.REFUSED);
    assertThat(Grade.worst(all.subList(2, 6))).isEqualTo(Grade.UNKNOWN);
    assertThat(Grade.worst(all.subList(5, 6))).isEqualTo(Grade.UNKNOWN);
    assertThat(Grade.worst(all.subList(2, 4))).isEqualTo(Grade.WARNED);
    assertThat(Grade.worst(all.subList(3, 4))).isEqualTo(Grade.CLEAN);
    assertThat(Grade.worst(List.of())).isEqualTo(Grade.CLEAN);
  }

  @Test
  void whatAccountsForAnErrorComesFirst() {
    ErrorClue state = new ErrorClue(Optional.empty(), Optional.of("42830"), "");
    ErrorClue number = new ErrorClue(Optional.of(3780), Optional.of("42830"), "");
    ErrorClue neither = new ErrorClue(Optional.of(1215), Optional.of("HY000"), "");
    Explanation byRule = new Explanation("1215", "It failed.", List.of(), "", List.of("x-no-key"));

    assertThat(first(state, List.of())).isEqualTo("x-no-key");
    assertThat(first(number, List.of())).isEqualTo("x-types");
    assertThat(first(neither, List.of())).isEqualTo("x-types");
    assertThat(first(neither, List.of(byRule))).isEqualTo("x-no-key");
  }

  @Test
  void anExplanationIsReadFromTheErrorToTheRule() {
    Explanation explanation =
        new Explanation("1005 X", "It failed.", List.of("this", "that"), "Mend it.", List.of("r"));

    assertThat(ExplanationText.lines(explanation))
        .containsExactly(
            "1005 X: It failed.",
            "  cause: this",
            "  cause: that",
            "  fix: Mend it.",
            "  rule: docs/rules.md#r");
  }

  private static String first(ErrorClue clue, List<Explanation> explanations) {
    List<Finding> findings =
        new Likeliest(clue, explanations).sort(Reports.refusedForTypes()).findings();
    return findings.getFirst().rule().id();
  }

  private static String printed(List<Attempt<Report>> results) {
    StringWriter text = new StringWriter();
    ResultsText.print(results, new PrintWriter(text, true));
    return text.toString();
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ResultsTextTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
