package dev.tenon.core.json;

import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Write keys of facts, and read them. Apart from the form of operations, which refuses what a
 * server may well hold: a blank name, a column listed twice.
 */
final class FactsKeyJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  static final List<String> DEFINITION =
      List.of(
          "source",
          "local_cols",
          "referent",
          "remote_cols",
          "ondelete",
          "ondelete_cols",
          "onupdate",
          "deferrability",
          "match");
  private static final List<String> OWN =
      List.of("name", "validated", "enforced", "referenced_key", "supporting_index", "extras");

  private FactsKeyJson() {}

  static ObjectNode node(StoredForeignKey key) {
    ObjectNode node = NODES.objectNode();
    node.put("name", key.name().text());
    putDefinition(node, key.definition());
    node.put("validated", key.validated());
    node.put("enforced", key.enforced());
    node.put("referenced_key", key.referencedKey().map(Identifier::text).orElse(null));
    node.put("supporting_index", key.supportingIndex().map(Identifier::text).orElse(null));
    key.extras().forEach(node.putArray("extras")::add);
    return node;
  }

  static void putDefinition(ObjectNode node, ForeignKey definition) {
    FactsTableJson.putName(node.putObject("source"), definition.source());
    putNames(node.putArray("local_cols"), definition.localColumns());
    FactsTableJson.putName(node.putObject("referent"), definition.referent());
    putNames(node.putArray("remote_cols"), definition.remoteColumns());
    node.put(
        "ondelete", definition.onDelete().map(OnDelete::action).map(JsonWords::word).orElse(null));
    putNames(
        node.putArray("ondelete_cols"),
        definition.onDelete().map(OnDelete::columns).orElse(List.of()));
    node.put("onupdate", definition.onUpdate().map(JsonWords::word).orElse(null));
    node.put("deferrability", definition.deferrability().map(JsonWords::word).orElse(null));
    node.put("match", definition.match().map(JsonWords::word).orElse(null));
  }

  static StoredForeignKey read(Fields fields) {
    fields.onlyThose("a stored key", Stream.concat(OWN.stream(), DEFINITION.stream()).toList());
    return new StoredForeignKey(
        new Identifier(fields.requiredText("name")),
        definition(fields),
        fields.requiredTruth("validated"),
        fields.requiredTruth("enforced"),
        fields.text("referenced_key").map(Identifier::new),
        fields.text("supporting_index").map(Identifier::new),
        fields.requiredTexts("extras"));
  }

  /** Read a definition whose fields stand among others, which the caller knows. */
  static ForeignKey definition(Fields fields) {
    Optional<OnDelete> onDelete =
        fields
            .word("ondelete", ReferentialAction.class)
            .map(action -> new OnDelete(action, names(fields, "ondelete_cols")));
    return new ForeignKey(
        FactsParser.table(fields.requiredObject("source")),
        names(fields, "local_cols"),
        FactsParser.table(fields.requiredObject("referent")),
        names(fields, "remote_cols"),
        onDelete,
        fields.word("onupdate", ReferentialAction.class),
        fields.word("deferrability", Deferrability.class),
        fields.word("match", Match.class));
  }

  static List<Identifier> names(Fields fields, String name) {
    return fields.requiredTexts(name).stream().map(Identifier::new).toList();
  }

  static void putNames(ArrayNode array, Collection<Identifier> names) {
    names.forEach(name -> array.add(name.text()));
  }
}
