package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.postgres.Index.Form;
import java.util.List;

/** Refer to keys that exclude overlaps, without PERIOD, which Tenon has no word for. */
final class PeriodTwists {
  private PeriodTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(
            draft ->
                draft.features.withoutOverlaps()
                    && draft.bare()
                    && draft.width() == 2
                    && ordered(draft),
            20,
            PeriodTwists::withoutOverlaps),
        Twist.where(
            draft -> draft.bare() && draft.width() == 1 && ordered(draft),
            2,
            PeriodTwists::excluding));
  }

  private static boolean ordered(Draft draft) {
    return draft.key().filter(key -> key.include().isEmpty()).isPresent();
  }

  private static void types(Draft draft, int place, String type) {
    draft.local(place).type = draft.types.named(type);
    draft.remote(place).type = draft.types.named(type);
  }

  private static void withoutOverlaps(Draft draft, Chance chance) {
    types(draft, 0, chance.of("integer", "int4range", "text"));
    types(draft, 1, chance.of("int4range", "numrange", "int4multirange"));
    Index key = draft.key().orElseThrow();
    draft.referent.indexes.remove(key);
    if (chance.percent(35)) {
      draft.referent.indexes.add(Index.of(Form.UNIQUE, "", draft.remoteColumns));
    }
    String kind =
        draft.referent.primary().isEmpty() && chance.percent(50) ? "PRIMARY KEY" : "UNIQUE";
    draft.referent.constraints.add(
        "%s (%s, %s WITHOUT OVERLAPS)"
            .formatted(
                kind,
                Names.quote(draft.remoteColumns.getFirst()),
                Names.quote(draft.remoteColumns.getLast())));
    if (chance.percent(25)) {
      draft.referent.indexes.add(Index.of(Form.UNIQUE_INDEX, "later", draft.remoteColumns));
    }
  }

  private static void excluding(Draft draft, Chance chance) {
    types(draft, 0, chance.of("int4range", "numrange"));
    Index key = draft.key().orElseThrow();
    if (chance.percent(60)) {
      draft.referent.indexes.remove(key);
    }
    draft.referent.constraints.add(
        "EXCLUDE USING gist (" + Names.quote(draft.remoteColumns.getFirst()) + " WITH &&)");
  }
}
