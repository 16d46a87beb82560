package dev.tenon.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void aProblemSaysWhatAndWhatToDoInOneLineAndLinksToItsPage() {
    Problem problem = ErrorId.COLUMN_COUNT.problem(2, 1);
    assertThat(problem.message())
        .isEqualTo(
            "The key has 2 local and 1 remote columns."
                + " Pair each local column with one remote column.");
    assertThat(problem.link()).isEqualTo("docs/errors.md#column-count");
    assertThat(new TenonException(problem)).hasMessage(problem.message());
  }

  @Test
  void theServersAnswerIsKeptBesideIt() {
    SQLException answer = new SQLException("Cannot add foreign key constraint", "HY000", 1215);
    Problem problem = ErrorId.SERVER_REFUSED.problem("x", "y").with(ServerError.of(answer));
    assertThat(problem.serverError())
        .hasValue(new ServerError(1215, "HY000", "Cannot add foreign key constraint"));
  }

  @Test
  void theExceptionSaysInLinesWhatTheServersAnswerMeans() {
    ServerError answer = new ServerError(1215, "HY000", "Cannot add foreign key constraint");
    Problem problem =
        ErrorId.SERVER_REFUSED
            .problem("x", answer.message())
            .with(answer.with(List.of("Warning 150: one\ntwo")))
            .explained(List.of("Meaning: m", "Fix: f"));
    assertThat(problem.message()).doesNotContain("\n").doesNotContain("Meaning");
    assertThat(new TenonException(problem))
        .hasMessage(problem.message() + "\n  Warning 150: one\n  two\n  Meaning: m\n  Fix: f");
  }

  @Test
  void aServerErrorWithoutWordsIsEmptyNotNull() {
    assertThat(ServerError.of(new SQLException())).isEqualTo(new ServerError(0, "", ""));
  }

  @Test
  void theTwoCapabilityFamiliesNameTheCapability() {
    Problem unsupported = Problems.unsupported("match-full", "Fake 1.0", "it is so", "Do else.");
    assertThat(unsupported.id()).isEqualTo("unsupported-match-full");
    assertThat(unsupported.kind()).isEqualTo(ProblemKind.UNSUPPORTED);
    assertThat(unsupported.message())
        .isEqualTo("Fake 1.0 can't do 'match-full': it is so. Do else.");
    Problem ignored = Problems.notHonoured("match-full", "Fake 1.0", "it is so", "Do else.");
    assertThat(ignored.id()).isEqualTo("not-honoured-match-full");
    assertThat(ignored.kind()).isEqualTo(ProblemKind.NOT_HONOURED);
    assertThat(ignored.fix()).endsWith("To send it all the same, allow 'match-full'.");
  }
}
