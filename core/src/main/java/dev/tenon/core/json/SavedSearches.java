package dev.tenon.core.json;

import dev.tenon.key.NamedForeignKey;
import dev.tenon.plan.SearchPosition;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keep as JSON how far searches for rows have come, by the keys that they are for. What is read
 * back equals what was written. The file holds values of the keys' columns. Safe for use by several
 * threads.
 */
public final class SavedSearches {

  /** Told apart when it is read; raised with every change that older readers can't read. */
  private static final long FORMAT = 1;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> ENTRY =
      List.of("format", "key", "columns", "values", "definition", "rows", "milliseconds");

  private SavedSearches() {}

  /**
   * Write positions to a file.
   *
   * @param searches by the keys of their plans
   * @param out gets JSON in UTF-8; is left open
   */
  public static void write(
      SequencedMap<NamedForeignKey, SearchPosition> searches, OutputStream out) {
    ArrayNode array = NODES.arrayNode();
    searches.forEach((key, position) -> array.add(node(key, position)));
    Indented.MAPPER.writeValue(out, array);
  }

  private static ObjectNode node(NamedForeignKey key, SearchPosition position) {
    ObjectNode node = NODES.objectNode();
    node.put("format", FORMAT);
    node.set("key", PlanJson.key(key));
    FactsKeyJson.putNames(node.putArray("columns"), position.by());
    position.upTo().forEach(node.putArray("values")::add);
    node.put("definition", position.standing());
    node.put("rows", position.rows());
    node.put("milliseconds", position.time().toMillis());
    return node;
  }

  /**
   * Read positions.
   *
   * @param json as written by {@link #write}
   * @return by the keys of their plans, to be changed by the caller
   * @throws dev.tenon.error.TenonException {@code json-…} when it can't be read, or is of another
   *     format
   */
  public static SequencedMap<NamedForeignKey, SearchPosition> read(byte[] json) {
    SequencedMap<NamedForeignKey, SearchPosition> searches = new LinkedHashMap<>();
    StrictTree.read(json, "searches").stream()
        .map(element -> new Fields(element.label() + ".", element.fields()))
        .map(SavedSearches::entry)
        .forEach(entry -> searches.put(entry.getKey(), entry.getValue()));
    return searches;
  }

  private static Map.Entry<NamedForeignKey, SearchPosition> entry(Fields fields) {
    fields.onlyThose("a search", ENTRY);
    fields.requireFormat(FORMAT);
    List<String> values = fields.requiredTexts("values");
    List<String> columns = fields.requiredTexts("columns");
    if (columns.isEmpty() || columns.size() != values.size()) {
      throw JsonWords.unknown(
          fields.prefix() + "values", values.toString(), "a value for each of " + columns);
    }
    return Map.entry(
        PlanParser.key(fields.requiredObject("key")),
        new SearchPosition(
            FactsKeyJson.names(fields, "columns"),
            values,
            fields.requiredText("definition"),
            fields.requiredWhole("rows"),
            Duration.ofMillis(fields.requiredWhole("milliseconds"))));
  }
}
