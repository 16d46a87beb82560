package dev.tenon.core.json;

import dev.tenon.Outcome;
import dev.tenon.Rendered;
import dev.tenon.error.Problem;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write results as JSON, one per operation and in their order. Safe for use by several threads. */
public final class ResultsWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResultsWriter() {}

  /**
   * Write what would be said.
   *
   * @param results in order
   * @return an array of {@code {"id", "ok": true, "sql", "constraint_name"}} and {@code {"id",
   *     "ok": false, "error"}}
   */
  public static String rendered(List<Attempt<Rendered>> results) {
    return array(results, ResultsWriter::rendered);
  }

  /**
   * Write what was carried out.
   *
   * @param results in order
   * @return an array of {@code {"id", "ok", "state", "steps", "stored", "orphans", "error"}}; a
   *     drop stores nothing and adds {@code "dropped"}, and {@code "leftover_index"} where it was
   *     sent without a plan
   */
  public static String applied(List<Applied> results) {
    return array(results, AppliedJson::node);
  }

  /**
   * Write what was done.
   *
   * @param results in order
   * @return an array of {@code {"id", "ok", "stored", "error"}}; a drop stores nothing and adds
   *     {@code "dropped"} and {@code "leftover_index"}
   */
  public static String outcomes(List<Attempt<Outcome>> results) {
    return array(results, ResultsWriter::outcome);
  }

  /**
   * Write what was done by one operation.
   *
   * @param result the result
   * @return one object as in {@link #outcomes}
   */
  public static String outcomeOf(Attempt<Outcome> result) {
    return text(outcome(result));
  }

  /**
   * Write keys as stored.
   *
   * @param keys in order
   * @return an array of definitions
   */
  public static String keys(List<StoredForeignKey> keys) {
    return array(keys, KeyJson::stored);
  }

  /**
   * Write a problem that no single operation has.
   *
   * @param problem what stopped the whole
   * @return {@code {"ok": false, "error": {"id", "kind", "message"}}}
   */
  public static String problem(Problem problem) {
    ObjectNode node = NODES.objectNode();
    node.put("ok", false);
    node.set("error", KeyJson.problem(problem));
    return text(node);
  }

  private static ObjectNode rendered(Attempt<Rendered> result) {
    ObjectNode node = head(result);
    switch (result) {
      case Attempt.Done<Rendered> done -> {
        ArrayNode statements = node.putArray("sql");
        done.value().statements().forEach(statements::add);
        node.put(
            "constraint_name", done.value().constraintName().map(Identifier::text).orElse(null));
      }
      case Attempt.Refused<Rendered> refused ->
          node.set("error", KeyJson.problem(refused.problem()));
    }
    return node;
  }

  private static ObjectNode outcome(Attempt<Outcome> result) {
    ObjectNode node = head(result);
    switch (result) {
      case Attempt.Done<Outcome> done -> putOutcome(node, done.value());
      case Attempt.Refused<Outcome> refused -> {
        node.putNull("stored");
        node.set("error", KeyJson.problem(refused.problem()));
      }
    }
    return node;
  }

  private static void putOutcome(ObjectNode node, Outcome outcome) {
    JsonNode key = outcome.stored().<JsonNode>map(KeyJson::stored).orElse(NODES.nullNode());
    switch (outcome.status()) {
      case CREATED, ALREADY_THERE, CHANGED -> {
        node.set("stored", key);
        node.putNull("error");
      }
      case DROPPED, NOT_THERE -> {
        node.putNull("stored");
        node.putNull("error");
        node.set("dropped", key);
        node.set(
            "leftover_index",
            outcome.leftover().<JsonNode>map(KeyJson::leftover).orElse(NODES.nullNode()));
      }
    }
  }

  private static ObjectNode head(Attempt<?> result) {
    ObjectNode node = NODES.objectNode();
    node.put("id", result.id().orElse(null));
    node.put("ok", result instanceof Attempt.Done<?>);
    return node;
  }

  private static <T> String array(List<T> values, Function<T, ObjectNode> form) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(form.apply(value)));
    return text(array);
  }

  private static String text(JsonNode node) {
    return Indented.MAPPER.writeValueAsString(node);
  }
}
