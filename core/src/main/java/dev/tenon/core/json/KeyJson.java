package dev.tenon.core.json;

import dev.tenon.error.Problem;
import dev.tenon.error.ServerError;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.LeftoverIndex;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write a key as stored, what a drop left, and problems, with the field names of operations. */
final class KeyJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private KeyJson() {}

  static ObjectNode stored(StoredForeignKey key) {
    ForeignKey definition = key.definition();
    ObjectNode node = NODES.objectNode();
    node.put("constraint_name", key.name().text());
    putTable(node, "source", definition.source());
    putNames(node.putArray("local_cols"), definition.localColumns());
    putTable(node, "referent", definition.referent());
    putNames(node.putArray("remote_cols"), definition.remoteColumns());
    node.put("ondelete", definition.onDelete().map(ActionPhrase::text).orElse(null));
    node.put("onupdate", definition.onUpdate().map(ReferentialAction::sql).orElse(null));
    putWhen(node, definition.deferrability());
    node.put("match", definition.match().map(Match::name).orElse(null));
    node.put("validated", key.validated());
    node.put("enforced", key.enforced());
    node.put("referenced_key", text(key.referencedKey()));
    node.put("supporting_index", text(key.supportingIndex()));
    ArrayNode extras = node.putArray("extras");
    key.extras().forEach(extras::add);
    return node;
  }

  static ObjectNode leftover(LeftoverIndex index) {
    ObjectNode node = NODES.objectNode();
    node.put("name", index.name().text());
    ArrayNode neededBy = node.putArray("needed_by");
    index.neededBy().forEach(neededBy::add);
    return node;
  }

  static ObjectNode problem(Problem problem) {
    ObjectNode node = NODES.objectNode();
    node.put("id", problem.id());
    node.put("kind", problem.kind().text());
    node.put("message", problem.message());
    problem.serverError().ifPresent(error -> node.set("server", server(error)));
    putLines(node, "explanation", problem.explanation());
    return node;
  }

  private static ObjectNode server(ServerError error) {
    ObjectNode node = NODES.objectNode();
    node.put("code", error.code());
    node.put("sqlstate", error.sqlState());
    node.put("message", error.message());
    putLines(node, "detail", error.detail());
    return node;
  }

  private static void putLines(ObjectNode node, String name, List<String> lines) {
    if (!lines.isEmpty()) {
      lines.forEach(node.putArray(name)::add);
    }
  }

  private static void putTable(ObjectNode node, String side, TableName table) {
    node.put(side + "_schema", text(table.schema()));
    node.put(side + "_table", table.name().text());
  }

  private static void putWhen(ObjectNode node, Optional<Deferrability> when) {
    node.put("deferrable", when.map(KeyJson::deferrable).orElse(null));
    node.put("initially", when.map(KeyJson::initially).orElse(null));
  }

  private static @Nullable Boolean deferrable(Deferrability when) {
    return switch (when) {
      case NOT_DEFERRABLE, NOT_DEFERRABLE_INITIALLY_IMMEDIATE -> false;
      case DEFERRABLE, DEFERRABLE_INITIALLY_IMMEDIATE, DEFERRABLE_INITIALLY_DEFERRED -> true;
      case INITIALLY_IMMEDIATE, INITIALLY_DEFERRED -> null;
    };
  }

  private static @Nullable String initially(Deferrability when) {
    return switch (when) {
      case NOT_DEFERRABLE, DEFERRABLE -> null;
      case NOT_DEFERRABLE_INITIALLY_IMMEDIATE,
          DEFERRABLE_INITIALLY_IMMEDIATE,
          INITIALLY_IMMEDIATE ->
          "IMMEDIATE";
      case DEFERRABLE_INITIALLY_DEFERRED, INITIALLY_DEFERRED -> "DEFERRED";
    };
  }

  private static @Nullable String text(Optional<Identifier> name) {
    return name.map(Identifier::text).orElse(null);
  }

  private static void putNames(ArrayNode array, List<Identifier> names) {
    names.forEach(name -> array.add(name.text()));
  }
}
