package dev.tenon.core.json;

import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Strategy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Read a plan; nothing unknown is passed over, nothing missing is made up. */
final class PlanParser {
  private static final List<String> PLAN =
      List.of("format", "goal", "strategy", "dialect", "key", "was", "steps", "findings", "basis");
  private static final List<String> KEY =
      Stream.concat(Stream.of("name", "options"), FactsKeyJson.DEFINITION.stream()).toList();

  private PlanParser() {}

  static Plan plan(Fields fields) {
    fields.requireFormat(SavedPlans.FORMAT);
    fields.onlyThose("a plan", PLAN);
    NamedForeignKey key = key(fields.requiredObject("key"));
    StepParser steps = new StepParser(key.definition());
    return new Plan(
        fields.requiredWord("goal", Goal.class),
        fields.requiredWord("strategy", Strategy.class),
        fields.requiredText("dialect"),
        key,
        fields.objects("steps").stream().map(steps::step).toList(),
        fields.objects("findings").stream().map(PlanFindingJson::read).toList(),
        fields.requiredText("basis"),
        fields.object("was").map(FactsKeyJson::read));
  }

  static NamedForeignKey key(Fields fields) {
    fields.onlyThose("the key of a plan", KEY);
    ForeignKey definition = FactsKeyJson.definition(fields);
    return new NamedForeignKey(
        fields.text("name").map(Identifier::new),
        definition,
        options(fields.requiredObject("options")));
  }

  private static Map<String, OptionValue> options(Fields fields) {
    Map<String, OptionValue> options = new TreeMap<>();
    for (Map.Entry<String, JsonNode> option : fields.all().entrySet()) {
      options.put(
          option.getKey(),
          CreateReader.optionValue(fields.prefix() + option.getKey(), option.getValue()));
    }
    return options;
  }
}
