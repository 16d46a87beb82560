package dev.tenon.core.json;

import dev.tenon.key.ForeignKey;
import dev.tenon.plan.Action;
import dev.tenon.plan.Step;
import dev.tenon.plan.TableLock;
import java.util.List;

/**
 * Read the steps of a plan.
 *
 * @param planned the plan's key
 */
record StepParser(ForeignKey planned) {
  private static final List<String> STEP =
      List.of("id", "purpose", "action", "locks", "algorithm", "rows", "before", "after", "undo");
  private static final List<String> RUN =
      List.of("kind", "statements", "transaction", "waits", "lastly", "settings");
  private static final List<String> SEARCH = List.of("kind", "key");
  private static final List<String> LOCK = List.of("schema", "table", "level", "blocks", "span");

  /** Name the actions as the file does. */
  private enum Kind {
    RUN,
    RUN_TOGETHER,
    SEARCH_ROWS
  }

  Step step(Fields fields) {
    fields.onlyThose("a step", STEP);
    ConditionParser conditions = new ConditionParser(planned);
    return new Step(
        fields.requiredText("id"),
        fields.requiredText("purpose"),
        action(fields.requiredObject("action")),
        fields.objects("locks").stream().map(StepParser::lock).toList(),
        fields.requiredWord("algorithm", Step.Algorithm.class),
        fields.whole("rows"),
        conditions.condition(fields.requiredObject("before")),
        conditions.condition(fields.requiredObject("after")),
        fields.object("undo").map(StepParser::undo));
  }

  private Action action(Fields fields) {
    return switch (fields.requiredWord("kind", Kind.class)) {
      case RUN -> run(fields);
      case RUN_TOGETHER -> new Action.RunTogether(run(fields));
      case SEARCH_ROWS -> {
        fields.onlyThose("a search", SEARCH);
        yield new Action.SearchRows(new ConditionParser(planned).key(fields));
      }
    };
  }

  private static Action.Run undo(Fields fields) {
    return switch (fields.requiredWord("kind", Kind.class)) {
      case RUN -> run(fields);
      case RUN_TOGETHER, SEARCH_ROWS ->
          throw JsonWords.unknown(fields.prefix() + "kind", "another action", "run");
    };
  }

  private static Action.Run run(Fields fields) {
    fields.onlyThose("statements to run", RUN);
    return new Action.Run(
        fields.requiredTexts("statements"),
        fields.requiredTruth("transaction"),
        fields.requiredWord("waits", Action.Waits.class),
        fields.requiredTexts("lastly"),
        FactsParser.texts(fields.requiredObject("settings")));
  }

  private static TableLock lock(Fields fields) {
    fields.onlyThose("a lock", LOCK);
    return new TableLock(
        FactsParser.name(fields),
        fields.requiredText("level"),
        fields.requiredWord("blocks", TableLock.Blocks.class),
        fields.requiredWord("span", TableLock.Span.class));
  }
}
