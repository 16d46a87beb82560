package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;
import dev.tenon.key.Deferrability;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.OptionValue;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Capability;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OperationsReaderTest {

  static List<JsonNode> accepted() {
    return Samples.accepted();
  }

  static List<Samples.Refused> refused() {
    return Samples.refused();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void goodOperationsAreRead(JsonNode operation) {
    assertThat(read(Samples.file(operation))).singleElement().isInstanceOf(Attempt.Done.class);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void badOperationsAreRefusedWithTheirReason(Samples.Refused sample) {
    Problem problem = problem(Samples.file(sample.operation()));

    assertThat(problem.id()).isEqualTo(sample.error());
    if (!sample.message().equals("*")) {
      assertThat(problem.message()).isEqualTo(sample.message());
    }
  }

  @Test
  void everyFieldReachesTheOperation() {
    CreateForeignKey key = (CreateForeignKey) operation(Samples.file(Samples.accepted().get(1)));

    assertThat(key.name()).isEqualTo(new ConstraintName.Final(new Identifier("fk")));
    assertThat(key.definition().source()).isEqualTo(TableName.of("x", "s"));
    assertThat(key.definition().referent()).isEqualTo(TableName.of("y", "r"));
    assertThat(key.definition().localColumns())
        .extracting(Identifier::text)
        .containsExactly("a", "b");
    assertThat(key.definition().remoteColumns())
        .extracting(Identifier::text)
        .containsExactly("c", "d");
    assertThat(key.definition().onDelete()).contains(OnDelete.of(ReferentialAction.RESTRICT));
    assertThat(key.definition().onUpdate()).contains(ReferentialAction.CASCADE);
    assertThat(key.definition().deferrability())
        .contains(Deferrability.DEFERRABLE_INITIALLY_DEFERRED);
    assertThat(key.definition().match()).contains(Match.FULL);
    assertThat(key.options())
        .containsEntry("postgresql_not_valid", new OptionValue.Flag(true))
        .hasSize(1);
    assertThat(key.convention())
        .hasValueSatisfying(
            convention -> assertThat(convention.template()).isEqualTo("fk_%(table_name)s"));
    assertThat(key.ifNotExists()).isTrue();
    assertThat(key.allowed()).containsExactly(Capability.ON_DELETE_SET_DEFAULT);
  }

  @Test
  void columnsOfSetNullAreTakenAsWritten() {
    CreateForeignKey key = (CreateForeignKey) operation(Samples.file(Samples.accepted().get(5)));

    assertThat(key.definition().onDelete())
        .contains(new OnDelete(ReferentialAction.SET_DEFAULT, List.of(new Identifier("x\"y,)"))));
  }

  @Test
  void everyFieldReachesTheDrop() {
    DropForeignKey drop = (DropForeignKey) operation(Samples.file(Samples.accepted().get(16)));

    assertThat(drop.name()).isEqualTo(new ConstraintName.Unnamed());
    assertThat(drop.source()).isEqualTo(TableName.of("child"));
    assertThat(drop.shape())
        .hasValueSatisfying(
            shape -> {
              assertThat(shape.referent()).isEqualTo(TableName.of("x", "parent"));
              assertThat(shape.localColumns()).containsExactly(new Identifier("parent_id"));
              assertThat(shape.remoteColumns()).containsExactly(new Identifier("id"));
            });
    assertThat(drop.convention()).isPresent();
  }

  @Test
  void oneBadOperationDoesNotStopTheOthers() {
    String good = Samples.accepted().get(0).toString();

    assertThat(read("[" + good + ", 3, " + good + "]"))
        .hasExactlyElementsOfTypes(Attempt.Done.class, Attempt.Refused.class, Attempt.Done.class);
  }

  @Test
  void aRefusedOperationKeepsItsId() {
    assertThat(read("[{\"id\": \"seven\", \"op\": \"nothing\"}]").getFirst().id())
        .contains("seven");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"op\": \"drop_constraint\", \"op\": \"drop_constraint\"}]",
        "[{\"x\": 1, \"op\": 1, \"op\": 2}]",
        "[{\"dialect_kw\": {\"op\": true, \"op\": true}}]",
        "[{\"x\": [{\"op\": true, \"op\": true}]}]"
      })
  void aFieldThatStandsTwiceIsRefused(String json) {
    assertThat(problem(json).message())
        .isEqualTo("The field 'op' stands there twice. Give it once.");
  }

  @Test
  void halfASurrogatePairIsNoText() {
    String json =
        "[{\"op\": \"drop_constraint\", \"constraint_name\": \"a\\ud800\", \"table_name\": \"t\"}]";

    assertThat(problem(json).message())
        .isEqualTo(
            "The field 'constraint_name' takes a text, not half of a surrogate pair. Give that"
                + " instead.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nonsense",
        "{}",
        "3",
        "[",
        "[{]",
        "[1,]",
        "[] x",
        "[][]",
        "[{\"a\":",
        "[\"\u0001\"]"
      })
  void whatIsNoJsonArrayIsRefusedWithItsPlace(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            TenonException.class, failure -> assertThat(failure.id()).isEqualTo("json-malformed"))
        .hasMessageMatching("The file is not JSON: line 1, column \\d+: .+ Mend it there\\.");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] latin1 = "[\"ä\"]".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> OperationsReader.read(latin1))
        .isInstanceOfSatisfying(
            TenonException.class, failure -> assertThat(failure.id()).isEqualTo("json-malformed"));
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(100_000)))
        .isInstanceOfSatisfying(
            TenonException.class, failure -> assertThat(failure.id()).isEqualTo("json-malformed"));
  }

  @Test
  void anEmptyListHoldsNoOperations() {
    assertThat(read("[]")).isEmpty();
  }

  private static List<Attempt<OperationRequest>> read(String json) {
    return OperationsReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Operation operation(String json) {
    return switch (read(json).getFirst()) {
      case Attempt.Done<OperationRequest> done -> done.value().operation();
      case Attempt.Refused<OperationRequest> refused -> throw refused.cause();
    };
  }

  private static Problem problem(String json) {
    return switch (read(json).getFirst()) {
      case Attempt.Done<OperationRequest> done -> throw new AssertionError(done);
      case Attempt.Refused<OperationRequest> refused -> refused.problem();
    };
  }
}
