package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.spi.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperationsSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(OperationsSchema.text());
  private static final JsonNode TEXT = JsonMapper.shared().readTree(OperationsSchema.text());

  static List<JsonNode> accepted() {
    return Samples.accepted();
  }

  static Stream<Samples.Refused> refused() {
    return Samples.refused().stream().filter(Samples.Refused::shape);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void whatTheReaderTakesIsValid(JsonNode operation) {
    assertThat(errors(operation)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatTheReaderRefusesIsInvalid(Samples.Refused sample) {
    assertThat(errors(sample.operation())).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaHasTheReadersFields(OperationForm form) {
    assertThat(TEXT.at("/$defs/" + form.op() + "/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(form.fields());
  }

  @Test
  void theSchemaHasEveryCapability() {
    assertThat(TEXT.at("/$defs/capability/enum"))
        .extracting(JsonNode::stringValue)
        .containsExactlyElementsOf(Arrays.stream(Capability.values()).map(Capability::id).toList());
  }

  private static List<Error> errors(JsonNode operation) {
    return SCHEMA.validate(JsonMapper.shared().createArrayNode().add(operation));
  }
}
