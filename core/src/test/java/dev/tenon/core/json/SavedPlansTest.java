package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.core.fake.Refused;
import dev.tenon.error.ErrorId;
import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SavedPlansTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(PlansSchema.text());

  @Test
  void whatIsReadEqualsWhatWasWritten() {
    assertThat(read(written(Plans.full()))).isEqualTo(Plans.full());
    assertThat(read(written(Plans.bare()))).isEqualTo(Plans.bare());
  }

  @Test
  void idsAreKeptAndNothingToDoIsNoPlan() {
    String json =
        SavedPlans.write(
            List.of(
                new Attempt.Done<>(Optional.of("a"), Optional.of(Plans.bare())),
                new Attempt.Done<>(Optional.empty(), Optional.empty())));

    assertThat(SavedPlans.read(json.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new Attempt.Done<>(Optional.of("a"), Optional.of(Plans.bare())),
            new Attempt.Done<>(Optional.empty(), Optional.empty()));
  }

  @Test
  void aFileWithARefusedOperationIsNotTaken() {
    Attempt<Optional<Plan>> refused =
        new Attempt.Refused<>(Optional.of("b"), ErrorId.TABLE_MISSING.exception("t"));
    String json = SavedPlans.write(List.of(refused));

    assertThat(valid(json)).isTrue();
    assertThat(JsonMapper.shared().readTree(json).at("/0/error/id").stringValue())
        .isEqualTo("table-missing");
    assertThat(problem(json).message())
        .isEqualTo(
            "The field 'plans[0].ok' does not know 'false'. Use one of: true: an operation got no"
                + " plan.");
  }

  @Test
  void theSchemaTakesWhatIsWritten() {
    assertThat(valid(written(Plans.full()))).isTrue();
    assertThat(valid(written(Plans.bare()))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format" : 1            | "format" : 2             | 'plans[0].plan.format' does not know '2'
          "format" : 1            | "format" : "1"           | 'plans[0].plan.format' takes a whole number
          "format" : 1,           |                          | 'plans[0].plan.format' is missing
          "format" : 1            | "format" : 1, "x" : 1    | 'plans[0].plan.x' is unknown for a plan
          "format" : 1            | "format" : 1, "goal" : 1 | 'goal' stands there twice
          "goal" : "alter"        | "goal" : "destroy"       | 'plans[0].plan.goal' does not know
          "transaction" : false   | "transaction" : null     | 'plans[0].plan.steps[0].action.transaction' is
          "waits" : "long"        | "waits" : "for ever"     | 'plans[0].plan.steps[0].undo.waits' does not
          "kind" : "search_rows"  | "kind" : "sql"           | 'plans[0].plan.steps[1].action.kind' does not
          "kind" : "key_is_gone"  | "kind" : "all"           | for the condition all
          "blocks" : "nobody"     | "blocks" : []            | 'plans[0].plan.steps[0].locks[1].blocks' takes
          "rows" : 9223372036854775807 | "rows" : 9223372036854775808 | 'plans[0].plan.steps[0].rows' takes
          "code" : 1452           | "code" : 4294967296      | 'plans[0].plan.findings[0].answer.code' does
          "severity" : "note"     | "severity" : "error"     | 'plans[0].plan.findings[2].answer' is missing
          "severity" : "error"    | "severity" : "note"      | 'plans[0].plan.findings[0].severity' does not
          "basis" : "0123456789abcdef" | "basis" : 1         | 'plans[0].plan.basis' takes a text
          """)
  void whatIsNotAsWrittenIsRefused(String text, @Nullable String other, String message) {
    String json = written(Plans.full());
    String broken = json.replaceFirst(Pattern.quote(text), Objects.requireNonNullElse(other, ""));
    assertThat(broken).isNotEqualTo(json);

    assertThat(problem(broken).summary()).contains(message);
    assertThat(message.contains("twice") || !valid(broken)).isTrue();
  }

  /** Whatever is cut off, or has a byte that was not there, is refused by Tenon itself. */
  @Test
  void damagedFilesAreRefusedWithoutAnAccident() {
    byte[] whole = written(Plans.full()).strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> SavedPlans.read(cut)).isInstanceOf(TenonException.class);
    }
    for (int place = 0; place < whole.length; place += 3) {
      byte[] damaged = whole.clone();
      damaged[place] = (byte) "0}],\"\\".charAt(place % 6);
      try {
        SavedPlans.read(damaged);
      } catch (TenonException refused) {
        assertThat(refused.problem().message()).isNotEmpty();
      }
    }
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"kind\":\"all\",\"conditions\":[".repeat(50_000);

    assertThat(problem("[{\"plan\":" + deep).id()).isEqualTo("json-malformed");
  }

  private static boolean valid(String json) {
    JsonNode node = JsonMapper.shared().readTree(json);
    return SCHEMA.validate(node).isEmpty();
  }

  private static Problem problem(String json) {
    return Refused.problem(() -> SavedPlans.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String written(Plan plan) {
    return SavedPlans.write(List.of(new Attempt.Done<>(Optional.empty(), Optional.of(plan))));
  }

  private static Plan read(String json) {
    return SavedPlans.read(json.getBytes(StandardCharsets.UTF_8)).getFirst().value().orElseThrow();
  }
}
