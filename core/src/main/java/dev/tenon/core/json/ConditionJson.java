package dev.tenon.core.json;

import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Condition;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Write the conditions of a plan.
 *
 * @param planned the plan's key, which is not written again
 */
record ConditionJson(ForeignKey planned) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode node(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> all) -> {
        ObjectNode node = kind("all");
        ArrayNode conditions = node.putArray("conditions");
        all.forEach(each -> conditions.add(node(each)));
        yield node;
      }
      case Condition.KeyIsThere(Identifier name, ForeignKey definition, boolean validated) -> {
        ObjectNode node = kind("key_is_there");
        node.put("name", name.text());
        node.set("key", key(definition));
        yield node.put("validated", validated);
      }
      case Condition.KeyIsGone(TableName source, Identifier name) ->
          named("key_is_gone", source, name);
      case Condition.KeyIsEnforced(TableName source, Identifier name, boolean enforced) ->
          named("key_is_enforced", source, name).put("enforced", enforced);
      case Condition.IndexIsThere(TableName table, Identifier name, List<Identifier> columns) -> {
        ObjectNode node = named("index_is_there", table, name);
        FactsKeyJson.putNames(node.putArray("columns"), columns);
        yield node;
      }
      case Condition.IndexIsGone(TableName table, Identifier name) ->
          named("index_is_gone", table, name);
      case Condition.IndexIsSound(TableName table, Identifier name) ->
          named("index_is_sound", table, name);
    };
  }

  /** Write a key's definition; {@code null}: that of the plan. */
  JsonNode key(ForeignKey definition) {
    if (definition.equals(planned)) {
      return NODES.nullNode();
    }
    ObjectNode node = NODES.objectNode();
    FactsKeyJson.putDefinition(node, definition);
    return node;
  }

  private static ObjectNode named(String kind, TableName table, Identifier name) {
    ObjectNode node = kind(kind);
    FactsTableJson.putName(node, table);
    return node.put("name", name.text());
  }

  private static ObjectNode kind(String kind) {
    return NODES.objectNode().put("kind", kind);
  }
}
