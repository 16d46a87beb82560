package dev.tenon.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All nine pairs of Alembic's deferrable and initially. */
class DeferrabilityTest {
  @ParameterizedTest
  @CsvSource({
    ",      ,",
    "false, , NOT_DEFERRABLE",
    "true,  , DEFERRABLE",
    ",      IMMEDIATE, INITIALLY_IMMEDIATE",
    "false, IMMEDIATE, NOT_DEFERRABLE_INITIALLY_IMMEDIATE",
    "true,  IMMEDIATE, DEFERRABLE_INITIALLY_IMMEDIATE",
    ",      DEFERRED,  INITIALLY_DEFERRED",
    "true,  DEFERRED,  DEFERRABLE_INITIALLY_DEFERRED"
  })
  void aLegalPairIsKeptAsSaid(
      @Nullable Boolean deferrable, @Nullable String initially, @Nullable Deferrability expected) {
    assertThat(Deferrability.of(deferrable, initially)).isEqualTo(expected);
  }

  @Test
  void theOneContradictionCannotBeBuilt() {
    assertThat(Refused.id(() -> Deferrability.of(false, "DEFERRED")))
        .isEqualTo("not-deferrable-deferred");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "deferred ", "NEVER", "DEFERRED; DROP TABLE t"})
  void anotherPhraseIsRefusedWhateverDeferrableSays(String phrase) {
    assertThat(Refused.id(() -> Deferrability.of(null, phrase))).isEqualTo("phrase-unknown");
    assertThat(Refused.id(() -> Deferrability.of(false, phrase))).isEqualTo("phrase-unknown");
  }

  @Test
  void caseOfThePhraseDoesNotCount() {
    assertThat(Deferrability.of(true, "deferred"))
        .isEqualTo(Deferrability.DEFERRABLE_INITIALLY_DEFERRED);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_DEFERRABLE, NOT_DEFERRABLE, NOT DEFERRABLE",
    "NOT_DEFERRABLE_INITIALLY_IMMEDIATE, NOT_DEFERRABLE, NOT DEFERRABLE INITIALLY IMMEDIATE",
    "INITIALLY_IMMEDIATE, NOT_DEFERRABLE, INITIALLY IMMEDIATE",
    "DEFERRABLE, DEFERRABLE, DEFERRABLE",
    "DEFERRABLE_INITIALLY_IMMEDIATE, DEFERRABLE, DEFERRABLE INITIALLY IMMEDIATE",
    "DEFERRABLE_INITIALLY_DEFERRED, DEFERRABLE_INITIALLY_DEFERRED,"
        + " DEFERRABLE INITIALLY DEFERRED",
    "INITIALLY_DEFERRED, DEFERRABLE_INITIALLY_DEFERRED, INITIALLY DEFERRED"
  })
  void wordsAndMeaningFollowTheStandard(Deferrability said, Deferrability meaning, String sql) {
    assertThat(said.meaning()).isEqualTo(meaning);
    assertThat(said.sql()).isEqualTo(sql);
  }
}
