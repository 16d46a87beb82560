package dev.tenon.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Read operations that the reader and the schema both have to judge. */
final class Samples {
  private Samples() {}

  /**
   * An operation that is refused.
   *
   * @param error the problem's id
   * @param message its text; an asterisk: whatever it is
   * @param shape whether the schema can see it too
   * @param operation the operation
   */
  record Refused(String error, String message, boolean shape, JsonNode operation) {
    @Override
    public String toString() {
      return error + ": " + operation;
    }
  }

  static List<JsonNode> accepted() {
    return list("accepted.json");
  }

  static List<Refused> refused() {
    return list("refused.json").stream()
        .map(
            node ->
                new Refused(
                    node.get("error").stringValue(),
                    node.get("message").stringValue(),
                    node.get("shape").booleanValue(),
                    node.get("operation")))
        .toList();
  }

  static String file(JsonNode operation) {
    return "[" + operation + "]";
  }

  private static List<JsonNode> list(String resource) {
    try (InputStream stream = Samples.class.getResourceAsStream(resource)) {
      JsonNode samples = JsonMapper.shared().readTree(Objects.requireNonNull(stream, resource));
      return StreamSupport.stream(samples.spliterator(), false).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
