package dev.tenon.core.json;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.plan.Goal;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write what came of operations that were carried out. */
final class AppliedJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AppliedJson() {}

  static ObjectNode node(Applied applied) {
    ObjectNode node = NODES.objectNode();
    node.put("id", applied.id().orElse(null));
    node.put("ok", applied.ok());
    node.put(
        "state", applied.outcome().map(outcome -> JsonWords.word(outcome.state())).orElse(null));
    ArrayNode steps = node.putArray("steps");
    applied.steps().forEach(step -> steps.add(step(step)));
    node.set("stored", key(applied.outcome().flatMap(PlanOutcome::stored)));
    node.set(
        "orphans",
        applied
            .outcome()
            .flatMap(PlanOutcome::orphans)
            .<JsonNode>map(OrphansJson::node)
            .orElse(NODES.nullNode()));
    node.set(
        "error",
        applied
            .failure()
            .<JsonNode>map(failure -> KeyJson.problem(failure.problem()))
            .orElse(NODES.nullNode()));
    if (applied.ok() && applied.goal().filter(Goal.DROP::equals).isPresent()) {
      node.set("dropped", key(applied.was()));
      if (applied.steps().isEmpty()) {
        node.set(
            "leftover_index",
            applied.leftover().<JsonNode>map(KeyJson::leftover).orElse(NODES.nullNode()));
      }
    }
    return node;
  }

  private static JsonNode key(Optional<StoredForeignKey> key) {
    return key.<JsonNode>map(KeyJson::stored).orElse(NODES.nullNode());
  }

  private static ObjectNode step(StepOutcome step) {
    ObjectNode node = NODES.objectNode();
    node.put("step", step.step());
    node.put("end", JsonWords.word(step.end()));
    node.put("tries", step.tries());
    node.put("milliseconds", step.time().toMillis());
    return node;
  }
}
