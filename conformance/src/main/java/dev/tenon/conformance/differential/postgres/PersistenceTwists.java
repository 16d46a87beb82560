package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import java.util.List;

/** Let tables be unlogged or temporary. */
final class PersistenceTwists {
  private PersistenceTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(Draft::bare, 5, PersistenceTwists::either),
        Twist.where(Draft::bare, 7, PersistenceTwists::both));
  }

  private static void either(Draft draft, Chance chance) {
    String kind = chance.of(Table.UNLOGGED, Table.TEMPORARY);
    if (chance.percent(50)) {
      make(draft, draft.source, draft.sourceAsked, kind, chance);
    } else {
      make(draft, draft.referent, draft.referentAsked, kind, chance);
    }
  }

  private static void both(Draft draft, Chance chance) {
    String kind = chance.of(Table.UNLOGGED, Table.TEMPORARY, Table.TEMPORARY);
    String other = chance.percent(60) ? kind : chance.of(Table.UNLOGGED, Table.TEMPORARY);
    make(draft, draft.source, draft.sourceAsked, kind, chance);
    make(draft, draft.referent, draft.referentAsked, other, chance);
  }

  /** Temporary tables of all cases of a session share a schema. */
  private static void make(
      Draft draft, Table table, Draft.Asked asked, String kind, Chance chance) {
    table.create = kind;
    if (kind.equals(Table.TEMPORARY)) {
      String main = draft.world.main();
      table.moveTo(
          Table.TEMPORARY_SCHEMA,
          table == draft.source ? Leftovers.source(main) : Leftovers.referent(main));
      asked.unqualified = chance.percent(60);
    }
  }
}
