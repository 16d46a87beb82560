package dev.tenon.core.json;

import dev.tenon.check.IndexEffect;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Verdict;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write a verdict: word, code, stored name and indexes; and what only some verdicts have. */
final class VerdictJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private VerdictJson() {}

  static void put(ObjectNode node, Verdict verdict) {
    node.put("verdict", verdict.word());
    node.set(
        "server_error", code(verdict).<JsonNode>map(VerdictJson::code).orElse(NODES.nullNode()));
    node.put("stored_name", storedName(verdict).map(Identifier::text).orElse(null));
    putIndexes(node.putArray("indexes"), verdict, VerdictJson::stays);
  }

  static void putMore(ObjectNode node, Verdict verdict) {
    switch (verdict) {
      case Verdict.Accepted accepted ->
          putIndexes(node.putArray("may_drop"), verdict, index -> !stays(index));
      case Verdict.Refused refused -> {}
      case Verdict.Unknown unknown -> node.put("reason", unknown.reason());
    }
  }

  private static Optional<ServerCode> code(Verdict verdict) {
    return verdict instanceof Verdict.Refused refused ? refused.error() : Optional.empty();
  }

  private static Optional<Identifier> storedName(Verdict verdict) {
    return verdict instanceof Verdict.Accepted accepted ? accepted.storedName() : Optional.empty();
  }

  static ObjectNode code(ServerCode error) {
    ObjectNode node = NODES.objectNode();
    if (error.code() != 0) {
      node.put("code", error.code());
    }
    node.put("sqlstate", error.sqlState());
    return node;
  }

  private static boolean stays(IndexEffect index) {
    return switch (index.action()) {
      case CREATE, REUSE, STAY, DROP -> true;
      case MAY_DROP -> false;
    };
  }

  private static void putIndexes(
      ArrayNode array, Verdict verdict, Predicate<IndexEffect> condition) {
    List<IndexEffect> indexes =
        verdict instanceof Verdict.Accepted accepted ? accepted.indexes() : List.of();
    indexes.stream().filter(condition).map(VerdictJson::index).forEach(array::add);
  }

  private static ObjectNode index(IndexEffect index) {
    ObjectNode node = NODES.objectNode();
    node.put("action", JsonWords.word(index.action()));
    node.put("table", index.table().name().text());
    node.put("name", index.name().text());
    ArrayNode columns = node.putArray("columns");
    index.columns().forEach(column -> columns.add(column.text()));
    node.put("schema", index.table().schema().map(Identifier::text).orElse(null));
    return node;
  }
}
