package dev.tenon.core.json;

import dev.tenon.check.Orphans;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write rows that stand in the way of a key. */
final class OrphansJson {
  private OrphansJson() {}

  /** Write the columns of a sample in the key's order. */
  static ObjectNode node(Orphans orphans, ForeignKey key) {
    return node(orphans, key.localColumns().stream().map(Identifier::text).toList());
  }

  static ObjectNode node(Orphans orphans) {
    return node(
        orphans,
        orphans.sample().stream()
            .flatMap(row -> row.keySet().stream())
            .distinct()
            .sorted()
            .toList());
  }

  private static ObjectNode node(Orphans orphans, List<String> columns) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("count", orphans.count());
    node.put("exact", orphans.exact());
    ArrayNode sample = node.putArray("sample");
    for (Map<String, String> row : orphans.sample()) {
      ObjectNode values = sample.addObject();
      columns.forEach(column -> values.put(column, row.get(column)));
    }
    node.put("query", orphans.query());
    node.put("removal", orphans.removal());
    return node;
  }
}
