package dev.tenon.core.json;

import dev.tenon.error.ErrorId;
import dev.tenon.key.Columns;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Read {@code ondelete} and {@code onupdate}. */
final class ActionReader {
  private static final String ON_DELETE = "ON DELETE";
  private static final String ON_UPDATE = "ON UPDATE";

  private ActionReader() {}

  static Optional<OnDelete> onDelete(Fields fields) {
    return fields
        .given("ondelete")
        .map(
            value ->
                value.isString()
                    ? onDelete(Fields.text("ondelete", value))
                    : onDelete(fields, value));
  }

  private static OnDelete onDelete(String phrase) {
    ActionPhrase read = ActionPhrase.of(phrase);
    ReferentialAction action = ReferentialAction.parse(ON_DELETE, read.words());
    return new OnDelete(action, read.columns());
  }

  private static OnDelete onDelete(Fields fields, JsonNode value) {
    if (!value.isObject()) {
      throw Fields.wrong("ondelete", "a text or an object", value);
    }
    Fields clause = fields.object("ondelete", value);
    clause.onlyThose("ondelete", List.of("action", "columns"));
    ReferentialAction action = ReferentialAction.parse(ON_DELETE, clause.requiredText("action"));
    Optional<List<Identifier>> columns =
        clause.texts("columns").map(names -> Columns.of(ON_DELETE, names));
    return new OnDelete(action, columns.orElse(List.of()));
  }

  static Optional<ReferentialAction> onUpdate(Fields fields) {
    return fields.text("onupdate").map(ActionReader::onUpdate);
  }

  private static ReferentialAction onUpdate(String phrase) {
    ActionPhrase read = ActionPhrase.of(phrase);
    ReferentialAction action = ReferentialAction.parse(ON_UPDATE, read.words());
    if (!read.columns().isEmpty()) {
      throw ErrorId.SET_COLUMNS_ACTION.exception(ON_UPDATE + " " + action.sql());
    }
    return action;
  }
}
