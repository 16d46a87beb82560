package dev.tenon.core.json;

import dev.tenon.error.TenonException;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Read operations from JSON: an array of objects with Alembic's parameters as fields.
 *
 * <p>Whatever is wrong with one operation becomes that operation's problem; the others are read all
 * the same. Safe for use by several threads.
 */
public final class OperationsReader {
  private OperationsReader() {}

  /**
   * Read an array of operations.
   *
   * @param json the file, in UTF-8, UTF-16 or UTF-32
   * @return one attempt per element, in order
   * @throws TenonException {@code json-malformed} when it is not JSON at all, {@code json-type}
   *     when it is not an array
   */
  public static List<Attempt<OperationRequest>> read(byte[] json) {
    return StrictTree.read(json, "operations").stream().map(OperationsReader::read).toList();
  }

  /**
   * Read one operation from fields that are at hand already.
   *
   * @param fields by name; the same names and types as in JSON
   * @return the attempt
   */
  public static Attempt<OperationRequest> read(Map<String, ?> fields) {
    return read(StrictTree.of(fields));
  }

  private static Attempt<OperationRequest> read(StrictTree.Element element) {
    Optional<String> id = id(element);
    try {
      return new Attempt.Done<>(id, request(element.fields()));
    } catch (TenonException refused) {
      return new Attempt.Refused<>(id, refused);
    }
  }

  private static Optional<String> id(StrictTree.Element element) {
    return Optional.ofNullable(element.node().get("id"))
        .filter(node -> node.isString())
        .map(node -> node.stringValue());
  }

  private static OperationRequest request(ObjectNode node) {
    OperationForm form = OperationForm.of(node);
    Fields fields = new Fields("", node).onlyThose(form.op(), form.fields());
    fields.text("id");
    return new OperationRequest(
        fields.text("dialect").map(DialectId::new),
        fields.text("server_version").map(ServerVersion::parse),
        form.read(fields));
  }
}
