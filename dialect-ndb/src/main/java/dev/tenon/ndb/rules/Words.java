package dev.tenon.ndb.rules;

import dev.tenon.key.ForeignKey;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.rules.Situation;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Put keys and columns into words. */
final class Words {
  private Words() {}

  /** Begin a sentence with the key. */
  static String key(Situation situation) {
    ForeignKey key = situation.key();
    return situation.question().key().name().map(name -> "Key " + name).orElse("The key")
        + " from "
        + situation.source()
        + " "
        + columns(key.localColumns())
        + " to "
        + situation.referent()
        + " "
        + columns(key.remoteColumns());
  }

  static String columns(List<Identifier> columns) {
    return columns.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Say both actions, as they will be. */
  static String actions(Situation situation) {
    return "ON DELETE " + situation.onDelete().sql() + ", ON UPDATE " + situation.onUpdate().sql();
  }

  /** Say which clauses have an action. */
  static String clauses(Situation situation, ReferentialAction action) {
    boolean onDelete = situation.onDelete() == action;
    boolean onUpdate = situation.onUpdate() == action;
    return (onDelete ? "ON DELETE " + action.sql() : "")
        + (onDelete && onUpdate ? ", " : "")
        + (onUpdate ? "ON UPDATE " + action.sql() : "");
  }
}
