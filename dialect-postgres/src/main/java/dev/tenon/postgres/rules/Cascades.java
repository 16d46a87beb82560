package dev.tenon.postgres.rules;

import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Follow keys that are there from table to table. */
final class Cascades {
  private Cascades() {}

  /** Return the keys of a table. */
  static Stream<StoredForeignKey> keysOf(Situation situation, Optional<PgTable> source) {
    return source.stream()
        .flatMap(table -> situation.facts().relation(Details.keysOf(table.oid())).stream())
        .map(place -> situation.facts().keys().get(Integer.parseInt(place)));
  }

  /** Tell whether a delete from one table reaches another by cascades; a table reaches itself. */
  static boolean lead(Situation situation, Optional<PgTable> from, Optional<PgTable> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>();
    ahead.add(from.get().oid());
    while (!ahead.isEmpty()) {
      String table = ahead.remove();
      if (table.equals(to.get().oid())) {
        return true;
      }
      if (seen.add(table)) {
        cascading(situation, table).forEach(ahead::add);
      }
    }
    return false;
  }

  private static Stream<String> cascading(Situation situation, String referent) {
    return situation.facts().relation(Details.keysTo(referent)).stream()
        .map(Details::parts)
        .filter(part -> cascades(situation.facts().keys().get(Integer.parseInt(part[0]))))
        .map(part -> part[1]);
  }

  private static boolean cascades(StoredForeignKey key) {
    return key.definition()
        .onDelete()
        .map(OnDelete::action)
        .filter(ReferentialAction.CASCADE::equals)
        .isPresent();
  }
}
