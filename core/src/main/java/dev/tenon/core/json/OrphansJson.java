package dev.tenon.core.json;

import dev.tenon.check.Orphans;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write rows that stand in the way of a key. */
final class OrphansJson {
  private OrphansJson() {}

  static ObjectNode node(Orphans orphans, ForeignKey key) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("count", orphans.count());
    node.put("exact", orphans.exact());
    ArrayNode sample = node.putArray("sample");
    for (Map<String, String> row : orphans.sample()) {
      ObjectNode values = sample.addObject();
      for (Identifier column : key.localColumns()) {
        values.put(column.text(), row.get(column.text()));
      }
    }
    node.put("query", orphans.query());
    node.put("removal", orphans.removal());
    return node;
  }
}
