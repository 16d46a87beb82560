package dev.tenon.mysql.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.core.explain.KnownError;
import dev.tenon.spi.ErrorClue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table is whole: each line says everything, and none hides another one. */
class TableTest {
  private final MysqlErrors reader = new MysqlErrors();

  @Test
  void eachLineIsSentences() {
    assertThat(MysqlErrors.known())
        .allSatisfy(
            error -> {
              assertThat(error.symbol()).isNotEmpty();
              assertThat(error.causes()).isNotEmpty().allMatch(cause -> cause.endsWith("."));
              assertThat(error.meaning()).endsWith(".");
              assertThat(error.fix()).endsWith(".");
            });
  }

  @Test
  void eachLineIsFoundByItsOwnWords() {
    List<KnownError> hidden =
        MysqlErrors.known().stream().filter(error -> !found(error, Optional.empty())).toList();
    assertThat(hidden).isEmpty();
  }

  @Test
  void eachLineIsFoundByNumberAndWords() {
    List<KnownError> hidden =
        MysqlErrors.known().stream()
            .filter(error -> !found(error, Optional.of(Integer.valueOf(error.code()))))
            .toList();
    assertThat(hidden).isEmpty();
  }

  private boolean found(KnownError error, Optional<Integer> code) {
    for (String words : error.words().split("\\|", -1)) {
      String said = words.replace("…", "xyz");
      if (reader
          .explain(new ErrorClue(code, Optional.empty(), said))
          .filter(known -> known.meaning().equals(error.meaning()))
          .isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
