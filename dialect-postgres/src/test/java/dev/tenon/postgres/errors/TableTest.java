package dev.tenon.postgres.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.core.explain.KnownError;
import dev.tenon.spi.ErrorClue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table is whole: each line says everything, and none hides another one. */
class TableTest {
  private final PostgresErrors reader = new PostgresErrors();

  @Test
  void eachLineIsSentences() {
    assertThat(PostgresErrors.known())
        .allSatisfy(
            error -> {
              assertThat(error.symbol()).isNotEmpty();
              assertThat(error.causes()).isNotEmpty().allMatch(cause -> cause.endsWith("."));
              assertThat(error.meaning()).endsWith(".");
              assertThat(error.fix()).endsWith(".");
            });
  }

  @Test
  void eachLineIsFoundByStateAndWords() {
    List<KnownError> hidden =
        PostgresErrors.known().stream().filter(error -> !found(error)).toList();
    assertThat(hidden).isEmpty();
  }

  private boolean found(KnownError error) {
    for (String words : error.words().split("\\|", -1)) {
      ErrorClue clue =
          new ErrorClue(Optional.empty(), Optional.of(error.code()), words.replace("…", "xyz"));
      if (reader.explain(clue).filter(known -> known.meaning().equals(error.meaning())).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
