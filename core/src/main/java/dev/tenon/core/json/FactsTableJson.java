package dev.tenon.core.json;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write what is known of a table. */
final class FactsTableJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FactsTableJson() {}

  static ObjectNode node(TableFacts table) {
    ObjectNode node = NODES.objectNode();
    putName(node, table.name());
    node.put("kind", JsonWords.word(table.kind()));
    node.put("storage_engine", table.storageEngine().orElse(null));
    node.put("temporary", table.temporary());
    node.put("estimated_rows", table.estimatedRows().orElse(null));
    ArrayNode columns = node.putArray("columns");
    table.columns().forEach(column -> columns.add(column(column)));
    ArrayNode indexes = node.putArray("indexes");
    table.indexes().forEach(index -> indexes.add(index(index)));
    ArrayNode constraints = node.putArray("constraints");
    table.constraints().forEach(constraint -> constraints.add(constraint(constraint)));
    putTexts(node.putObject("details"), table.details());
    return node;
  }

  static void putName(ObjectNode node, TableName table) {
    node.put("schema", table.schema().map(Identifier::text).orElse(null));
    node.put("table", table.name().text());
  }

  static void putTexts(ObjectNode node, Map<String, String> texts) {
    new TreeMap<>(texts).forEach(node::put);
  }

  private static ObjectNode column(ColumnFacts column) {
    ObjectNode node = NODES.objectNode();
    node.put("name", column.name().text());
    node.put("type", column.type());
    node.put("nullable", column.nullable());
    node.put("generated", column.generated().map(JsonWords::word).orElse(null));
    node.put("collation", column.collation().orElse(null));
    node.put("default", column.defaultValue().orElse(null));
    putTexts(node.putObject("details"), column.details());
    return node;
  }

  private static ObjectNode index(IndexFacts index) {
    ObjectNode node = NODES.objectNode();
    node.put("name", index.name().text());
    node.put("unique", index.unique());
    node.put("primary", index.primary());
    node.put("method", index.method());
    ArrayNode parts = node.putArray("parts");
    index.parts().forEach(part -> parts.add(part(part)));
    putTexts(node.putObject("details"), index.details());
    return node;
  }

  private static ObjectNode part(IndexFacts.Part part) {
    ObjectNode node = NODES.objectNode();
    node.put("column", part.column().map(Identifier::text).orElse(null));
    node.put("prefix", part.prefix().orElse(null));
    node.put("descending", part.descending());
    putTexts(node.putObject("details"), part.details());
    return node;
  }

  private static ObjectNode constraint(TableFacts.ConstraintFacts constraint) {
    ObjectNode node = NODES.objectNode();
    node.put("name", constraint.name().text());
    node.put("type", constraint.type());
    putTexts(node.putObject("details"), constraint.details());
    return node;
  }
}
