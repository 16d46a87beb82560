package dev.tenon.core.json;

import dev.tenon.key.ForeignKey;
import dev.tenon.plan.Action;
import dev.tenon.plan.Step;
import dev.tenon.plan.TableLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Write the steps of a plan.
 *
 * @param planned the plan's key, which is not written again
 */
record StepJson(ForeignKey planned) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode node(Step step) {
    ObjectNode node = NODES.objectNode();
    node.put("id", step.id());
    node.put("purpose", step.purpose());
    node.set("action", action(step.action()));
    ArrayNode locks = node.putArray("locks");
    step.locks().forEach(lock -> locks.add(lock(lock)));
    node.put("algorithm", JsonWords.word(step.algorithm()));
    node.put("rows", step.rows().orElse(null));
    ConditionJson conditions = new ConditionJson(planned);
    node.set("before", conditions.node(step.before()));
    node.set("after", conditions.node(step.after()));
    node.set("undo", step.undo().<JsonNode>map(StepJson::run).orElse(NODES.nullNode()));
    return node;
  }

  private ObjectNode action(Action action) {
    return switch (action) {
      case Action.Run run -> run(run);
      case Action.RunTogether(Action.Run run) -> run(run).put("kind", "run_together");
      case Action.SearchRows(ForeignKey key) -> {
        ObjectNode node = NODES.objectNode();
        node.put("kind", "search_rows");
        node.set("key", new ConditionJson(planned).key(key));
        yield node;
      }
    };
  }

  private static ObjectNode run(Action.Run run) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", "run");
    run.statements().forEach(node.putArray("statements")::add);
    node.put("transaction", run.transaction());
    node.put("waits", JsonWords.word(run.waits()));
    run.lastly().forEach(node.putArray("lastly")::add);
    FactsTableJson.putTexts(node.putObject("settings"), run.settings());
    return node;
  }

  private static ObjectNode lock(TableLock lock) {
    ObjectNode node = NODES.objectNode();
    FactsTableJson.putName(node, lock.table());
    node.put("level", lock.level());
    node.put("blocks", JsonWords.word(lock.blocks()));
    node.put("span", JsonWords.word(lock.span()));
    return node;
  }
}
