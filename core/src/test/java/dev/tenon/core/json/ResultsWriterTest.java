package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.Rendered;
import dev.tenon.error.ErrorId;
import dev.tenon.error.ServerError;
import dev.tenon.error.TenonException;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.LeftoverIndex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ResultsWriterTest {
  private static final CreateForeignKey CREATE =
      CreateForeignKey.from("s", "a", "b c")
          .to("r", "c", "d")
          .onDelete(ReferentialAction.SET_NULL, "b c", "a")
          .build();
  private static final StoredForeignKey STORED = stored(CREATE.definition());
  private static final DropForeignKey DROP = DropForeignKey.named("fk", TableName.of("s"));

  @Test
  void whatWouldBeSaidHasStatementsAndName() {
    Rendered rendered =
        new Rendered(CREATE, Optional.empty(), Optional.of(new Identifier("fk")), List.of("X"));

    assertThat(json(ResultsWriter.rendered(List.of(done("1", rendered)))))
        .isEqualTo(json("[{'id': '1', 'ok': true, 'sql': ['X'], 'constraint_name': 'fk'}]"));
  }

  @Test
  void aRefusalHasIdKindAndMessage() {
    Attempt<Rendered> refused =
        new Attempt.Refused<>(Optional.empty(), ErrorId.JSON_FIELD_MISSING.exception("op"));

    assertThat(json(ResultsWriter.rendered(List.of(refused))))
        .isEqualTo(
            json(
                """
                [{'id': null, 'ok': false, 'error': {'id': 'json-field-missing',
                  'kind': 'invalid', 'message': "The field 'op' is missing. Give it."}}]
                """));
  }

  @Test
  void theServersAnswerComesAlong() {
    ServerError answer = new ServerError(1826, "HY000", "Duplicate");
    TenonException cause =
        new TenonException(ErrorId.SERVER_REFUSED.problem("X", "Duplicate").with(answer));

    JsonNode result =
        json(ResultsWriter.outcomes(List.of(new Attempt.Refused<>(Optional.of("1"), cause))));

    assertThat(result.at("/0/stored").isNull()).isTrue();
    assertThat(result.at("/0/error/server"))
        .isEqualTo(json("{'code': 1826, 'sqlstate': 'HY000', 'message': 'Duplicate'}"));
  }

  @Test
  void aCreatedKeyIsWrittenAsStored() {
    Outcome outcome = outcome(Outcome.Status.CREATED, CREATE, Optional.empty());

    assertThat(json(ResultsWriter.outcomes(List.of(done("1", outcome)))))
        .isEqualTo(
            json(
                """
                [{'id': '1', 'ok': true, 'stored': {'constraint_name': 'fk',
                  'source_schema': null, 'source_table': 's', 'local_cols': ['a', 'b c'],
                  'referent_schema': null, 'referent_table': 'r', 'remote_cols': ['c', 'd'],
                  'ondelete': 'SET NULL (\\"b c\\", a)', 'onupdate': null, 'deferrable': null,
                  'initially': null, 'match': null, 'validated': true, 'enforced': false,
                  'referenced_key': 'PRIMARY', 'supporting_index': null, 'extras': []},
                  'error': null}]
                """));
  }

  @Test
  void aDropTellsTheIndexThatStayed() {
    LeftoverIndex index = new LeftoverIndex(new Identifier("i"), List.of("the key fk2"));
    Outcome outcome = outcome(Outcome.Status.DROPPED, DROP, Optional.of(index));

    JsonNode result = json(ResultsWriter.outcomeOf(done("1", outcome)));

    assertThat(result.get("stored").isNull()).isTrue();
    assertThat(result.at("/dropped/constraint_name").stringValue()).isEqualTo("fk");
    assertThat(result.get("leftover_index"))
        .isEqualTo(json("{'name': 'i', 'needed_by': ['the key fk2']}"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsStoredCanBeAskedForAgain(Deferrability when) {
    CreateForeignKey asked = CREATE.toBuilder().deferrability(when).build();
    ObjectNode stored =
        (ObjectNode) json(ResultsWriter.keys(List.of(stored(asked.definition())))).get(0);
    for (String answer :
        List.of("validated", "enforced", "referenced_key", "supporting_index", "extras")) {
      stored.remove(answer);
    }
    stored.put("op", "create_foreign_key");

    var read = OperationsReader.read(("[" + stored + "]").getBytes(StandardCharsets.UTF_8));

    assertThat(read.getFirst())
        .isInstanceOfSatisfying(
            Attempt.Done.class,
            done ->
                assertThat(done.value())
                    .extracting("operation.definition")
                    .isEqualTo(asked.definition()));
  }

  private static StoredForeignKey stored(ForeignKey definition) {
    return new StoredForeignKey(
        new Identifier("fk"),
        definition,
        true,
        false,
        Optional.of(new Identifier("PRIMARY")),
        Optional.empty(),
        List.of());
  }

  private static Outcome outcome(
      Outcome.Status status, Operation operation, Optional<LeftoverIndex> leftover) {
    Rendered rendered = new Rendered(operation, Optional.empty(), Optional.empty(), List.of());
    return new Outcome(status, rendered, Optional.of(STORED), leftover);
  }

  private static <T> Attempt<T> done(String id, T value) {
    return new Attempt.Done<>(Optional.of(id), value);
  }

  /** Read JSON whose texts may stand in single quotes. */
  private static JsonNode json(String text) {
    return JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build().readTree(text);
  }
}
