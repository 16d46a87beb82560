package dev.tenon.mysql.rules;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** Say columns the same way in every finding. */
final class Words {
  private Words() {}

  /** Tell for people what a table is called: a word that fits into a sentence. */
  static String named(Identifier column, TableName table) {
    return "column '" + column + "' of " + table;
  }

  /** Say both actions, as they will be. */
  static String actions(Situation situation) {
    return "ON DELETE " + situation.onDelete().sql() + " ON UPDATE " + situation.onUpdate().sql();
  }

  static String list(List<Identifier> columns) {
    return columns.stream().map(Identifier::text).collect(Collectors.joining(", ", " (", ")"));
  }
}
