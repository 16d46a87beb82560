package dev.tenon.ndb.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tenon.check.Explanation;
import dev.tenon.core.explain.ErrorText;
import dev.tenon.core.explain.KnownError;
import dev.tenon.spi.ErrorClue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste is explained by the cluster's number, or else as MySQL's. */
class PastedTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final NdbErrors reader = new NdbErrors();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Got error 21033 'Create foreign key failed in NDB - No parent row found' from NDB => 21033",
        "ERROR 1215 (HY000): Cannot add foreign key constraint | Warning | 1296 | Got error 21000"
            + " 'x' from NDB => 21000",
        "ERROR 1296 (HY000): Got error 4243 'Index not found' from NDBCLUSTER => 4243",
        "ERROR 1297 (HY000): Got temporary error 410 'REDO log files overloaded' from NDBCLUSTER"
            + " => 410",
        "Got error 721 'Schema object with given name already exists' from NDB => 721",
        "21034 => 21034",
        "ERROR 1005 (HY000): Can't create table 'c' (use SHOW WARNINGS) Got error 906 'Unsupported"
            + " attribute type in index' from NDB => 906",
        "Child table c has no column xa in NDB => 1215",
        "ERROR 1215 (HY000): Cannot add foreign key constraint => 1215",
        "ER_FK_DUP_NAME => 1826",
      })
  void isExplained(String text, String code) {
    assertThat(explain(text).map(Explanation::error).orElse("nothing")).startsWith(code + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "Got error 28 'No space left on device' from storage engine",
        "42830"
      })
  void isNotExplained(String text) {
    assertThat(explain(text)).isEmpty();
  }

  @Test
  void eachLineIsFoundByNumberAndWords() {
    assertThat(NdbErrors.known())
        .allSatisfy(
            error ->
                assertThat(
                        reader.explain(
                            new ErrorClue(
                                Optional.of(Integer.valueOf(error.code())),
                                Optional.empty(),
                                error.words().replaceAll("\\|.*", "").replace("…", "xyz"))))
                    .map(Explanation::meaning)
                    .hasValue(error.meaning()))
        .extracting(KnownError::causes)
        .doesNotContain(List.of());
  }

  @Test
  void hugeTextsGiveNothingQuickly() {
    for (String part : List.of("got error 999999 ", "got temporary error ", "\0\uFFFF\u0007")) {
      ErrorClue clue = new ErrorClue(Optional.empty(), Optional.empty(), part.repeat(200_000));
      assertThat(assertTimeout(SOON, () -> reader.explain(clue))).isEmpty();
    }
  }

  private Optional<Explanation> explain(String text) {
    return reader.explain(ErrorText.clue(text));
  }
}
