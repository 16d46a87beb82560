package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Change columns of the key, how they are named, and what becomes of them. */
final class ColumnTwists {
  private ColumnTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(3, (draft, chance) -> misname(draft.localColumns, draft.localAsked, chance)),
        Twist.of(3, (draft, chance) -> misname(draft.remoteColumns, draft.remoteAsked, chance)),
        Twist.of(1, ColumnTwists::blankBehind),
        Twist.where(draft -> draft.source.takesAll(), 4, ColumnTwists::localGenerated),
        Twist.where(draft -> draft.referent.takesAll(), 3, ColumnTwists::remoteGenerated),
        Twist.where(draft -> draft.source.takesAll(), 4, ColumnTwists::baseOfGenerated),
        Twist.of(4, ColumnTwists::checked),
        Twist.of(5, ColumnTwists::notNull),
        Twist.of(5, ColumnTwists::anyAction),
        Twist.of(2, (draft, chance) -> draft.match = Optional.of(chance.of(Match.values()))));
  }

  private static void misname(List<String> columns, Map<String, String> asked, Chance chance) {
    String name = chance.of(columns);
    String upper = name.toUpperCase(Locale.ROOT);
    asked.put(name, chance.of(upper, upper, "no_" + name, name + "é"));
  }

  private static void blankBehind(Draft draft, Chance chance) {
    String name = chance.of(draft.remoteColumns);
    draft.remoteAsked.put(name, name + " ");
  }

  static void localGenerated(Draft draft, Chance chance) {
    generated(draft.source, draft.localColumns, chance);
  }

  private static void remoteGenerated(Draft draft, Chance chance) {
    generated(draft.referent, draft.remoteColumns, chance);
  }

  private static void generated(Table table, List<String> columns, Chance chance) {
    Column column = table.column(chance.of(columns));
    if (!column.plain() || !column.type.indexable()) {
      return;
    }
    Column base = table.add("base_" + column.name, column.type, column.notNull);
    base.twin = Optional.of(column);
    column.kept = chance.percent(50) ? Column.Kept.STORED : Column.Kept.VIRTUAL;
    column.expression = Names.quote(base.name);
    column.base = Optional.of(base);
  }

  /** Another column is made of one of the key. */
  private static void baseOfGenerated(Draft draft, Chance chance) {
    Column base = draft.source.column(chance.of(draft.localColumns));
    if (!base.plain() || !base.type.indexable() || draft.source.has("made")) {
      return;
    }
    Column made = draft.source.add("made", base.type, false);
    made.kept = chance.percent(70) ? Column.Kept.STORED : Column.Kept.VIRTUAL;
    made.expression = Names.quote(base.name);
    made.base = Optional.of(base);
    made.twin = made.base;
  }

  private static void checked(Draft draft, Chance chance) {
    draft.source.column(chance.of(draft.localColumns)).checked = true;
    anyAction(draft, chance);
  }

  private static void notNull(Draft draft, Chance chance) {
    draft.local(chance.below(draft.width())).notNull = true;
    if (chance.percent(70)) {
      anyAction(draft, chance);
    }
  }

  private static void anyAction(Draft draft, Chance chance) {
    Optional<ReferentialAction> action = Optional.of(chance.of(ReferentialAction.values()));
    if (chance.percent(55)) {
      draft.onDelete = action;
    } else {
      draft.onUpdate = action;
    }
  }
}
