package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Optional;

/** Put columns into the key that the server fills itself. */
final class GeneratedTwists {
  private static final String BASE = "g";

  private GeneratedTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(draft -> generatable(draft, draft.source), 8, GeneratedTwists::local),
        Twist.where(draft -> generatable(draft, draft.referent), 3, GeneratedTwists::remote),
        Twist.where(GeneratedTwists::virtualIsKnown, 4, GeneratedTwists::virtual),
        Twist.where(GeneratedTwists::countable, 4, GeneratedTwists::identity),
        Twist.where(draft -> !draft.source.partitioned(), 3, GeneratedTwists::preset));
  }

  private static boolean generatable(Draft draft, Table table) {
    return !table.partitioned() && !table.has(BASE) && draft.source.bare();
  }

  private static boolean virtualIsKnown(Draft draft) {
    return draft.features.virtualColumns()
        && generatable(draft, draft.source)
        && draft.localColumns.stream()
            .anyMatch(
                name -> !draft.source.isIndexed(name) && plainType(draft.source.column(name)));
  }

  /** Types that a server brings itself. */
  private static boolean plainType(Column column) {
    return column.type.made().isEmpty() && !column.type.sql().contains("citext");
  }

  private static boolean countable(Draft draft) {
    Column column = draft.local(0);
    return column.plain() && column.type.countable() && !draft.source.partitioned();
  }

  private static void generate(Table table, Column column, String kept) {
    if (!column.plain()) {
      return;
    }
    Column base = new Column(BASE, column.type, false);
    base.collation = column.collation;
    base.madeCollation = column.madeCollation;
    table.columns.addFirst(base);
    column.from = Optional.of(BASE);
    column.kept = kept;
  }

  private static void writing(Draft draft, Chance chance) {
    if (chance.percent(50)) {
      draft.onDelete =
          Optional.of(
              chance.percent(40)
                  ? OnDelete.of(chance.of(ReferentialAction.values()))
                  : setting(draft, chance));
    }
    if (chance.percent(40)) {
      draft.onUpdate = Optional.of(chance.of(ReferentialAction.values()));
    }
  }

  private static OnDelete setting(Draft draft, Chance chance) {
    ReferentialAction action = chance.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);
    return draft.features.setColumns() && chance.percent(50)
        ? Words.some(draft, action, chance)
        : OnDelete.of(action);
  }

  private static void local(Draft draft, Chance chance) {
    generate(draft.source, draft.local(chance.below(draft.width())), "STORED");
    writing(draft, chance);
  }

  private static void remote(Draft draft, Chance chance) {
    generate(draft.referent, draft.remote(chance.below(draft.width())), "STORED");
  }

  private static void virtual(Draft draft, Chance chance) {
    List<String> fitting =
        draft.localColumns.stream()
            .filter(name -> !draft.source.isIndexed(name) && plainType(draft.source.column(name)))
            .toList();
    generate(draft.source, draft.source.column(chance.of(fitting)), chance.of("VIRTUAL", ""));
    if (chance.percent(50)) {
      writing(draft, chance);
    }
  }

  private static void identity(Draft draft, Chance chance) {
    draft.local(0).tail = "GENERATED " + chance.of("ALWAYS", "BY DEFAULT") + " AS IDENTITY";
    writing(draft, chance);
  }

  private static void preset(Draft draft, Chance chance) {
    Column column = draft.local(0);
    if (column.plain()) {
      column.tail = "DEFAULT " + column.type.literal(chance.below(6));
      draft.onDelete = Optional.of(OnDelete.of(ReferentialAction.SET_DEFAULT));
    }
  }
}
