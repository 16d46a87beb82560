package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.TenonException;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.plan.SearchPosition;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedSearchesTest {
  private static final SearchPosition POSITION =
      new SearchPosition(
          List.of(new Identifier("product_id")),
          List.of("7 \"\n\u0000'"),
          "here 2026-11-26",
          12,
          Duration.ofMillis(34));

  private static String written() {
    SequencedMap<NamedForeignKey, SearchPosition> searches = new LinkedHashMap<>();
    searches.put(Plans.full().key(), POSITION);
    searches.put(Plans.bare().key(), POSITION);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SavedSearches.write(searches, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static SequencedMap<NamedForeignKey, SearchPosition> read(String json) {
    return SavedSearches.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatIsReadEqualsWhatWasWritten() {
    assertThat(read(written()))
        .containsOnlyKeys(Plans.full().key(), Plans.bare().key())
        .containsEntry(Plans.full().key(), POSITION);
    assertThat(read("[]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format" : 1          | "format" : 2        | 'searches[0].format' does not know '2'
          "rows" : 12           | "rows" : "12"       | 'searches[0].rows' takes a whole number
          "rows" : 12,          |                     | 'searches[0].rows' is missing
          "rows" : 12           | "row" : 12          | 'searches[0].row' is unknown
          [ "product_id" ],     | [ ],                | 'searches[0].values' does not know
          """)
  void whatIsNotAsWrittenIsRefused(String old, @Nullable String other, String problem) {
    String changed = written().replace(old, other == null ? "" : other);

    assertThat(changed).isNotEqualTo(written());
    assertThatThrownBy(() -> read(changed))
        .isInstanceOf(TenonException.class)
        .hasMessageContaining(problem);
  }
}
