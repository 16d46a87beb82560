package dev.tenon.postgres.facts;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.postgres.model.Details;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hold the keys that are there so that those of a table are found without going through all.
 *
 * @param joints the keys with the oids of their tables
 */
record Keys(List<SchemaKeys.Joint> joints) {

  List<StoredForeignKey> keys() {
    return joints.stream().map(SchemaKeys.Joint::key).toList();
  }

  Map<String, List<String>> relations() {
    Map<String, List<String>> relations = new HashMap<>();
    for (int place = 0; place < joints.size(); place++) {
      String source = Long.toString(joints.get(place).source());
      String referent = Long.toString(joints.get(place).referent());
      relations
          .computeIfAbsent(Details.keysOf(source), name -> new ArrayList<>())
          .add(Details.row(place));
      relations
          .computeIfAbsent(Details.keysTo(referent), name -> new ArrayList<>())
          .add(Details.row(place, source));
      String comment = joints.get(place).comment();
      if (comment.startsWith(Details.PENDING)) {
        boolean withIndex = comment.endsWith(Details.WITH_INDEX);
        relations
            .computeIfAbsent(Details.pendingOf(source, withIndex), name -> new ArrayList<>())
            .add(joints.get(place).key().name().text());
      }
    }
    return relations;
  }
}
