package dev.tenon.key;

import dev.tenon.error.ErrorId;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Say what a delete of the referenced row does, and to which columns.
 *
 * @param action the action
 * @param columns the columns that SET NULL or SET DEFAULT sets; empty: all of the key's
 */
public record OnDelete(ReferentialAction action, List<Identifier> columns) {

  /** Check that only SET NULL and SET DEFAULT list columns, and each once. */
  public OnDelete {
    Objects.requireNonNull(action, "action");
    columns = columns.isEmpty() ? List.of() : Columns.check("ON DELETE", columns);
    if (!columns.isEmpty() && !takesColumns(action)) {
      throw ErrorId.SET_COLUMNS_ACTION.exception("ON DELETE " + action.sql());
    }
  }

  /**
   * Act on all columns of the key.
   *
   * @param action the action
   * @return without a column list
   */
  public static OnDelete of(ReferentialAction action) {
    return new OnDelete(action, List.of());
  }

  private static boolean takesColumns(ReferentialAction action) {
    return switch (action) {
      case SET_NULL, SET_DEFAULT -> true;
      case NO_ACTION, RESTRICT, CASCADE -> false;
    };
  }

  @Override
  public String toString() {
    return columns.isEmpty()
        ? action.sql()
        : action.sql()
            + columns.stream().map(Identifier::text).collect(Collectors.joining(", ", " (", ")"));
  }
}
