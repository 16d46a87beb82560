package dev.tenon.core.json;

import dev.tenon.facts.Facts;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write facts in an order that does not depend on chance, so that two files can be compared. */
final class FactsWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Comparator<TableName> BY_NAME =
      Comparator.comparing((TableName table) -> table.schema().map(Identifier::text).orElse(""))
          .thenComparing(table -> table.schema().isPresent())
          .thenComparing(table -> table.name().text());

  private FactsWriter() {}

  static void write(Facts facts, OutputStream out) {
    try (JsonGenerator json = Indented.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("format", SavedFacts.FORMAT);
      put(json, "server", server(facts));
      put(json, "session", session(facts));
      putAll(json, "found", sorted(facts.found(), BY_NAME), FactsWriter::found);
      putAll(
          json,
          "tables",
          sorted(facts.tables(), BY_NAME),
          entry -> FactsTableJson.node(entry.getValue()));
      putAll(json, "keys", facts.keys(), FactsKeyJson::node);
      putAll(
          json,
          "constraint_names",
          sorted(facts.constraintNames(), Comparator.comparing(Identifier::text)),
          FactsWriter::names);
      putAll(json, "privileges", sorted(facts.privileges(), BY_NAME), FactsWriter::privileges);
      put(json, "relations", relations(facts));
      putAll(json, "unread", facts.unread(), FactsWriter::unread);
      json.writeEndObject();
    }
  }

  private static void put(JsonGenerator json, String name, JsonNode node) {
    json.writeName(name);
    Indented.MAPPER.writeTree(json, node);
  }

  private static <T> void putAll(
      JsonGenerator json, String name, Collection<T> values, Function<T, ObjectNode> form) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> Indented.MAPPER.writeTree(json, form.apply(value)));
    json.writeEndArray();
  }

  private static <K, V> List<Map.Entry<K, V>> sorted(Map<K, V> map, Comparator<K> order) {
    return map.entrySet().stream().sorted(Map.Entry.comparingByKey(order)).toList();
  }

  private static ObjectNode server(Facts facts) {
    ObjectNode node = NODES.objectNode();
    node.put("product", facts.server().product());
    node.put("version", facts.server().version().text());
    return node;
  }

  private static ObjectNode session(Facts facts) {
    ObjectNode node = NODES.objectNode();
    node.put("current_schema", facts.session().currentSchema().map(Identifier::text).orElse(null));
    FactsTableJson.putTexts(node.putObject("variables"), facts.session().variables());
    return node;
  }

  private static ObjectNode found(Map.Entry<TableName, TableName> entry) {
    ObjectNode node = NODES.objectNode();
    FactsTableJson.putName(node.putObject("asked"), entry.getKey());
    FactsTableJson.putName(node.putObject("stored"), entry.getValue());
    return node;
  }

  private static ObjectNode names(Map.Entry<Identifier, Set<Identifier>> entry) {
    ObjectNode node = NODES.objectNode();
    node.put("schema", entry.getKey().text());
    entry.getValue().stream().map(Identifier::text).sorted().forEach(node.putArray("names")::add);
    return node;
  }

  private static ObjectNode privileges(Map.Entry<TableName, Set<String>> entry) {
    ObjectNode node = NODES.objectNode();
    FactsTableJson.putName(node, entry.getKey());
    entry.getValue().stream().sorted().forEach(node.putArray("privileges")::add);
    return node;
  }

  private static ObjectNode relations(Facts facts) {
    ObjectNode node = NODES.objectNode();
    new TreeMap<>(facts.relations())
        .forEach((name, values) -> values.forEach(node.putArray(name)::add));
    return node;
  }

  private static ObjectNode unread(Facts.Unread unread) {
    ObjectNode node = NODES.objectNode();
    node.put("what", unread.what());
    node.put("reason", unread.reason());
    return node;
  }
}
