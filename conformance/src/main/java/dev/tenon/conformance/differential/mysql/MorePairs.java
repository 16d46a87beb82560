package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.mysql.Index.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Give the tables of a draft further columns, of which {@link MoreKeys} makes keys: pairs, one that
 * goes with the referent's primary key, and at times some that the cluster takes into no index.
 *
 * @param chance which
 */
record MorePairs(Chance chance) {
  static final int PAIRS = 4;
  static final String LOCAL = "g";
  static final String REMOTE = "h";

  /** Goes with the primary key of the referent. */
  static final String TO_PRIMARY = "gp";

  /** Columns of the source, and of the referent, that are in no index. */
  static final String ODD = "o";

  static final String REMOTE_ODD = "q";

  /** Made of another one. */
  static final String MADE = "mg";

  static final int ODDS = 2;

  MorePairs {
    Objects.requireNonNull(chance, "chance");
  }

  void add(Draft draft) {
    if (draft.within()) {
      return;
    }
    for (int i = 0; i < PAIRS; i++) {
      Type type = draft.types.key(chance);
      Type local = chance.percent(7) ? draft.types.near(type, chance) : type;
      draft.source.add(LOCAL + i, local, chance.percent(20));
      draft.referent.add(REMOTE + i, type, chance.percent(40));
      if (chance.percent(93)) {
        Index key = Index.of(Kind.UNIQUE_KEY, "u" + i, List.of(REMOTE + i));
        draft.referent.indexes.add(chance.percent(25) ? key.withTail(Index.HASH) : key);
      }
      if (chance.percent(30)) {
        draft.source.indexes.add(sourceIndex(i));
      }
    }
    toPrimary(draft);
    if (chance.percent(65)) {
      wide(draft);
    }
    if (takesAll(draft.source) && takesAll(draft.referent)) {
      odd(draft);
      made(draft);
    }
  }

  private static boolean takesAll(Table table) {
    return table.takesAll() && !table.temporary();
  }

  private static void toPrimary(Draft draft) {
    draft
        .referent
        .primary()
        .filter(index -> index.parts().size() == 1)
        .map(index -> draft.referent.column(index.columns().getFirst()).type)
        .ifPresent(type -> draft.source.add(TO_PRIMARY, type, false));
  }

  /** Two pairs make a key, for which the source may have an index in another order. */
  private void wide(Draft draft) {
    List<String> remote = List.of(REMOTE + 0, REMOTE + 1);
    draft.referent.indexes.add(Index.of(Kind.UNIQUE_KEY, "u01", chance.shuffled(remote)));
    if (chance.percent(50)) {
      List<String> local = chance.shuffled(List.of(LOCAL + 0, LOCAL + 1));
      Kind kind = chance.percent(60) ? Kind.UNIQUE_KEY : Kind.KEY;
      draft.source.indexes.add(Index.of(kind, "s01", local));
    }
  }

  private void odd(Draft draft) {
    if (!chance.percent(35)) {
      return;
    }
    for (int i = 0; i < ODDS; i++) {
      Type type = chance.of(oddTypes(draft));
      Column local = draft.source.add(ODD + i, type, false);
      Column remote = draft.referent.add(REMOTE_ODD + i, type, false);
      if (chance.percent(25)) {
        depend(local, draft.source.column(LOCAL + i), Column.Kept.VIRTUAL);
      } else if (chance.percent(25)) {
        depend(remote, draft.referent.column(REMOTE + i), Column.Kept.VIRTUAL);
      }
    }
  }

  private List<Type> oddTypes(Draft draft) {
    Types types = draft.types;
    return List.of(
        Type.BIT,
        Type.BIT,
        Type.EMPTY,
        types.named("TEXT"),
        types.named("JSON"),
        types.named("POINT"),
        draft.features.vectors() ? types.named("VECTOR(1)") : types.large(chance));
  }

  /** A column is made of one that an action may set. */
  private void made(Draft draft) {
    if (chance.percent(20)) {
      Column base = draft.source.column(LOCAL + chance.below(PAIRS));
      depend(draft.source.add(MADE, base.type, false), base, Column.Kept.STORED);
    }
  }

  private static void depend(Column made, Column base, Column.Kept kept) {
    made.type = base.type;
    made.kept = kept;
    made.expression = Names.quote(base.name);
  }

  private Index sourceIndex(int i) {
    List<String> columns = new ArrayList<>(List.of(LOCAL + i));
    if (i > 0 && chance.percent(50)) {
      columns.add(chance.below(2), LOCAL + (i - 1));
    }
    boolean hash = chance.percent(30);
    Index index = Index.of(hash ? Kind.UNIQUE_KEY : Kind.KEY, "s" + i, columns);
    return hash ? index.withTail(Index.HASH) : index;
  }
}
