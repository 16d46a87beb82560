package dev.tenon.core.json;

import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write a plan with all that it takes to carry it out later. */
final class PlanJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PlanJson() {}

  static ObjectNode node(Plan plan) {
    ObjectNode node = NODES.objectNode();
    node.put("format", SavedPlans.FORMAT);
    node.put("goal", JsonWords.word(plan.goal()));
    node.put("strategy", JsonWords.word(plan.strategy()));
    node.put("dialect", plan.dialect());
    node.set("key", key(plan.key()));
    node.set("was", plan.was().<JsonNode>map(FactsKeyJson::node).orElse(NODES.nullNode()));
    ArrayNode steps = node.putArray("steps");
    for (Step step : plan.steps()) {
      steps.add(new StepJson(plan.key().definition()).node(step));
    }
    ArrayNode findings = node.putArray("findings");
    plan.findings().forEach(finding -> findings.add(PlanFindingJson.node(finding)));
    node.put("basis", plan.basis());
    return node;
  }

  static ObjectNode key(NamedForeignKey key) {
    ObjectNode node = NODES.objectNode();
    node.put("name", key.name().map(Identifier::text).orElse(null));
    FactsKeyJson.putDefinition(node, key.definition());
    ObjectNode options = node.putObject("options");
    new TreeMap<>(key.options())
        .forEach(
            (name, value) -> {
              switch (value) {
                case OptionValue.Flag(boolean on) -> options.put(name, on);
                case OptionValue.Text(String text) -> options.put(name, text);
              }
            });
    return node;
  }
}
