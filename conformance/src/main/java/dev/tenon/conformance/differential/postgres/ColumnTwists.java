package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.postgres.Index.Form;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Ask for columns that are not there or can't be in a key, or for too many. */
final class ColumnTwists {
  private static final List<String> SYSTEM =
      List.of("ctid", "tableoid", "xmin", "xmax", "cmin", "cmax");
  private static final String DROPPED = "........pg.dropped.1........";

  private ColumnTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(4, ColumnTwists::localMissing),
        Twist.of(4, ColumnTwists::remoteMissing),
        Twist.of(3, ColumnTwists::localSystem),
        Twist.of(3, ColumnTwists::remoteSystem),
        Twist.where(draft -> draft.bare() && draft.width() < 32, 4, ColumnTwists::many),
        Twist.where(draft -> draft.bare() && !draft.within(), 2, ColumnTwists::localDropped),
        Twist.where(Draft::bare, 2, ColumnTwists::remoteDropped),
        Twist.of(3, ColumnTwists::notNull));
  }

  private static String missing(String column, Chance chance) {
    return chance.of("nope", column.toUpperCase(Locale.ROOT), column + " ", "oid", DROPPED);
  }

  private static void localMissing(Draft draft, Chance chance) {
    String column = chance.of(draft.localColumns);
    ask(draft.localAsked, column, missing(column, chance));
  }

  /** No column is asked for twice: the operation itself refuses that. */
  private static void ask(Map<String, String> asked, String column, String name) {
    if (!asked.containsValue(name)) {
      asked.put(column, name);
    }
  }

  private static void remoteMissing(Draft draft, Chance chance) {
    String column = chance.of(draft.remoteColumns);
    ask(draft.remoteAsked, column, missing(column, chance));
  }

  private static void localSystem(Draft draft, Chance chance) {
    ask(draft.localAsked, chance.of(draft.localColumns), chance.of(SYSTEM));
  }

  private static void remoteSystem(Draft draft, Chance chance) {
    ask(draft.remoteAsked, chance.of(draft.remoteColumns), chance.of(SYSTEM));
  }

  /** No index has more than 32 columns, so that the longest key has as many. */
  private static void many(Draft draft, Chance chance) {
    int count = chance.of(32, 33);
    List<String> local = new ArrayList<>(draft.localColumns);
    List<String> remote = new ArrayList<>(draft.remoteColumns);
    for (int i = local.size(); i < count; i++) {
      draft.source.add("l" + i, draft.types.integer(), false);
      draft.referent.add("r" + i, draft.types.integer(), false);
      local.add("l" + i);
      remote.add("r" + i);
    }
    draft.localColumns = local;
    draft.remoteColumns = remote;
    if (count == 32) {
      draft.referent.indexes.add(Index.of(Form.UNIQUE, "long_key", remote));
    }
  }

  /** A column was dropped, so that the numbers of columns have a gap. */
  private static void dropped(Draft draft, Table table) {
    Column gone = new Column("gone", draft.types.integer(), false);
    gone.dropped = true;
    table.columns.addFirst(gone);
    draft.before.add("ALTER TABLE " + table.quoted() + " DROP COLUMN gone");
  }

  private static void localDropped(Draft draft, Chance chance) {
    dropped(draft, draft.source);
    if (chance.percent(30)) {
      ask(draft.localAsked, chance.of(draft.localColumns), chance.of("gone", DROPPED));
    }
  }

  private static void remoteDropped(Draft draft, Chance chance) {
    dropped(draft, draft.referent);
    if (chance.percent(30)) {
      ask(draft.remoteAsked, chance.of(draft.remoteColumns), chance.of("gone", DROPPED));
    }
  }

  /** The server takes it and lets it fail later. */
  private static void notNull(Draft draft, Chance chance) {
    draft.local(chance.below(draft.width())).notNull = true;
    ReferentialAction action = chance.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);
    if (chance.percent(60)) {
      draft.onDelete = Optional.of(OnDelete.of(action));
    } else {
      draft.onUpdate = Optional.of(action);
    }
  }
}
