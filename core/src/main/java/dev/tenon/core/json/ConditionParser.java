package dev.tenon.core.json;

import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Condition;
import java.util.List;

/**
 * Read the conditions of a plan.
 *
 * @param planned the plan's key
 */
record ConditionParser(ForeignKey planned) {

  /** Name the kinds as the file does. */
  private enum Kind {
    ALL("conditions"),
    KEY_IS_THERE("name", "key", "validated"),
    KEY_IS_GONE("schema", "table", "name"),
    KEY_IS_ENFORCED("schema", "table", "name", "enforced"),
    INDEX_IS_THERE("schema", "table", "name", "columns"),
    INDEX_IS_GONE("schema", "table", "name"),
    INDEX_IS_SOUND("schema", "table", "name");

    private final String fields;

    Kind(String... own) {
      this.fields = "kind," + String.join(",", own);
    }

    List<String> fields() {
      return List.of(fields.split(",", -1));
    }
  }

  Condition condition(Fields fields) {
    Kind kind = fields.requiredWord("kind", Kind.class);
    fields.onlyThose("the condition " + JsonWords.word(kind), kind.fields());
    return switch (kind) {
      case ALL ->
          new Condition.All(fields.objects("conditions").stream().map(this::condition).toList());
      case KEY_IS_THERE ->
          new Condition.KeyIsThere(name(fields), key(fields), fields.requiredTruth("validated"));
      case KEY_IS_GONE -> new Condition.KeyIsGone(table(fields), name(fields));
      case KEY_IS_ENFORCED ->
          new Condition.KeyIsEnforced(
              table(fields), name(fields), fields.requiredTruth("enforced"));
      case INDEX_IS_THERE ->
          new Condition.IndexIsThere(
              table(fields), name(fields), FactsKeyJson.names(fields, "columns"));
      case INDEX_IS_GONE -> new Condition.IndexIsGone(table(fields), name(fields));
      case INDEX_IS_SOUND -> new Condition.IndexIsSound(table(fields), name(fields));
    };
  }

  /** Read the field {@code key}; not given: the plan's. */
  ForeignKey key(Fields fields) {
    return fields
        .object("key")
        .map(key -> key.onlyThose("the definition of a key", FactsKeyJson.DEFINITION))
        .map(FactsKeyJson::definition)
        .orElse(planned);
  }

  private static TableName table(Fields fields) {
    return FactsParser.name(fields);
  }

  private static Identifier name(Fields fields) {
    return new Identifier(fields.requiredText("name"));
  }
}
