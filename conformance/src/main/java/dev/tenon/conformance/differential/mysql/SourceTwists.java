package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.mysql.Index.Form;
import dev.tenon.conformance.differential.mysql.Index.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Give the source table an index that may or may not serve the key. */
final class SourceTwists {
  private SourceTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(3, SourceTwists::longer),
        Twist.of(2, SourceTwists::shorter),
        Twist.where(draft -> draft.width() > 1, 4, SourceTwists::otherOrder),
        Twist.where(Draft::innodb, 2, (draft, chance) -> form(draft, chance, Form.PREFIX)),
        Twist.where(Draft::innodb8, 3, (draft, chance) -> form(draft, chance, Form.DESCENDING)),
        Twist.where(
            draft -> draft.features.expressionIndexes() && !draft.features.ndb(),
            2,
            (draft, chance) -> form(draft, chance, Form.EXPRESSION)),
        Twist.where(
            draft -> draft.features.eight(),
            2,
            (draft, chance) -> add(draft, index(draft, Kind.KEY).withTail(Index.INVISIBLE))),
        Twist.where(
            Draft::innodb, 2, (draft, chance) -> add(draft, index(draft, Kind.FULLTEXT_KEY))),
        Twist.of(3, SourceTwists::hash),
        Twist.of(4, SourceTwists::primary),
        Twist.of(1, SourceTwists::manyColumns));
  }

  private static Index index(Draft draft, Kind kind) {
    return Index.of(kind, "served", draft.localColumns);
  }

  private static void add(Draft draft, Index index) {
    draft.source.indexes.removeIf(old -> old.name().equals(index.name()));
    draft.source.indexes.add(index);
  }

  private static void longer(Draft draft, Chance chance) {
    if (!draft.source.has("e2")) {
      draft.source.add("e2", draft.types.named("INT"), chance.percent(60));
    }
    List<String> columns = new ArrayList<>(draft.localColumns);
    columns.add(chance.percent(70) ? columns.size() : 0, "e2");
    add(draft, Index.of(chance.percent(80) ? Kind.KEY : Kind.UNIQUE_KEY, "served", columns));
  }

  private static void shorter(Draft draft, Chance chance) {
    add(draft, Index.of(Kind.KEY, "served", draft.localColumns.subList(0, 1)));
  }

  private static void otherOrder(Draft draft, Chance chance) {
    List<String> columns = new ArrayList<>(draft.localColumns);
    Collections.reverse(columns);
    add(draft, Index.of(chance.percent(60) ? Kind.KEY : Kind.UNIQUE_KEY, "served", columns));
  }

  private static void form(Draft draft, Chance chance, Form form) {
    add(draft, index(draft, Kind.KEY).withForm(chance.below(draft.width()), form));
  }

  private static void hash(Draft draft, Chance chance) {
    Kind kind = draft.features.ndb() || chance.percent(50) ? Kind.UNIQUE_KEY : Kind.KEY;
    Index index = index(draft, kind).withTail(Index.HASH);
    if (chance.percent(50) && draft.source.has(Plain.ID)) {
      List<Index.Part> parts = new ArrayList<>(index.parts());
      parts.add(new Index.Part(Plain.ID, Form.WHOLE));
      index = index.withParts(parts);
    }
    add(draft, index);
  }

  private static void primary(Draft draft, Chance chance) {
    draft.source.indexes.removeIf(Index::primary);
    List<String> columns = new ArrayList<>(draft.localColumns);
    if (draft.source.has(Plain.ID) && !draft.selfReference() && chance.percent(60)) {
      columns.add(chance.percent(60) ? columns.size() : 0, Plain.ID);
    }
    draft.source.indexes.add(Index.of(Kind.PRIMARY_KEY, "", columns));
  }

  /** An index takes sixteen columns at most. */
  static void manyColumns(Draft draft, Chance chance) {
    if (draft.selfReference()) {
      return;
    }
    Type type = draft.types.named("TINYINT");
    List<String> local = new ArrayList<>(draft.localColumns);
    List<String> remote = new ArrayList<>(draft.remoteColumns);
    for (int i = draft.width(); i < (chance.percent(70) ? 17 : 16); i++) {
      draft.source.add("l" + i, type, false);
      draft.referent.add("r" + i, type, true);
      local.add("l" + i);
      remote.add("r" + i);
    }
    draft.localColumns = local;
    draft.remoteColumns = remote;
    if (remote.size() == 16) {
      draft.referent.indexes.add(Index.of(Kind.UNIQUE_KEY, "wide", remote));
    }
  }
}
