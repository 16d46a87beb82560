package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.mysql.Index.Form;
import dev.tenon.conformance.differential.mysql.Index.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Change the index that the key refers to. */
final class ReferentTwists {
  private ReferentTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(6, ReferentTwists::none),
        Twist.of(4, (draft, chance) -> change(draft, index -> index.with(Kind.KEY))),
        Twist.of(3, (draft, chance) -> change(draft, index -> index.with(Kind.UNIQUE_KEY))),
        Twist.of(5, ReferentTwists::longer),
        Twist.where(draft -> draft.width() > 1, 6, ReferentTwists::otherOrder),
        Twist.where(draft -> draft.width() > 1, 3, ReferentTwists::askedInOtherOrder),
        Twist.where(draft -> draft.width() > 1, 3, ReferentTwists::leadingColumns),
        Twist.of(3, (draft, chance) -> form(draft, chance, Form.PREFIX)),
        Twist.where(Draft::innodb8, 3, (draft, chance) -> form(draft, chance, Form.DESCENDING)),
        Twist.where(
            draft -> draft.features.expressionIndexes() && !draft.features.ndb(),
            2,
            (draft, chance) -> form(draft, chance, Form.EXPRESSION)),
        Twist.where(draft -> draft.features.eight(), 2, ReferentTwists::invisible),
        Twist.of(2, ReferentTwists::hash),
        Twist.where(
            Draft::innodb,
            2,
            (draft, chance) -> change(draft, index -> index.with(Kind.FULLTEXT_KEY))),
        Twist.where(ReferentTwists::survives, 6, ReferentTwists::withPrimaryKey),
        Twist.of(2, ReferentTwists::second));
  }

  /** Not where {@link Deadly} would give it an index of its own. */
  private static boolean survives(Draft draft) {
    return draft.innodb()
        && draft.referent.takesAll()
        && !draft.features.restrictsNonStandardKeys();
  }

  private static void change(Draft draft, UnaryOperator<Index> by) {
    draft.referencedIndex().ifPresent(index -> draft.referent.replace(index, by.apply(index)));
  }

  private static void none(Draft draft, Chance chance) {
    draft.referencedIndex().ifPresent(draft.referent.indexes::remove);
  }

  private static void longer(Draft draft, Chance chance) {
    change(
        draft,
        index -> {
          if (draft.referent.has("w")) {
            return index;
          }
          List<Index.Part> parts = new ArrayList<>(index.parts());
          boolean notNull = index.primary() || chance.percent(60);
          draft.referent.add("w", draft.types.named("INT"), notNull);
          parts.add(chance.percent(70) ? parts.size() : 0, new Index.Part("w", Form.WHOLE));
          return index.withParts(parts);
        });
  }

  private static void otherOrder(Draft draft, Chance chance) {
    change(draft, index -> index.withParts(chance.shuffled(index.parts())));
  }

  private static void askedInOtherOrder(Draft draft, Chance chance) {
    List<String> local = new ArrayList<>(draft.localColumns);
    List<String> remote = new ArrayList<>(draft.remoteColumns);
    Collections.reverse(local);
    if (chance.percent(80)) {
      Collections.reverse(remote);
    }
    draft.localColumns = local;
    draft.remoteColumns = remote;
  }

  private static void leadingColumns(Draft draft, Chance chance) {
    int drop = chance.percent(75) ? draft.width() - 1 : 0;
    List<String> local = new ArrayList<>(draft.localColumns);
    List<String> remote = new ArrayList<>(draft.remoteColumns);
    local.remove(drop);
    remote.remove(drop);
    draft.localColumns = local;
    draft.remoteColumns = remote;
  }

  private static void form(Draft draft, Chance chance, Form form) {
    change(
        draft,
        index -> {
          Kind kind = index.primary() && form != Form.PREFIX ? Kind.KEY : index.kind();
          return index.with(kind).withForm(chance.below(index.parts().size()), form);
        });
  }

  /** Where there is no other primary key a unique one stands in for it, which can't be hidden. */
  private static void invisible(Draft draft, Chance chance) {
    change(
        draft,
        index -> {
          boolean other =
              draft.referent.primary().filter(primary -> !primary.equals(index)).isPresent();
          Kind kind = other ? Kind.UNIQUE_KEY : draft.features.ndb() ? index.kind() : Kind.KEY;
          return other || draft.innodb() ? index.with(kind).withTail(Index.INVISIBLE) : index;
        });
  }

  private static void hash(Draft draft, Chance chance) {
    change(
        draft,
        index ->
            (index.unique() && !index.primary() ? index : index.with(Kind.UNIQUE_KEY))
                .withTail(Index.HASH));
  }

  /** InnoDB appends the primary key to every index; some versions let a key refer to that. */
  private static void withPrimaryKey(Draft draft, Chance chance) {
    if (draft.referent.has(Plain.ID) || draft.selfReference() || draft.width() > 2) {
      return;
    }
    none(draft, chance);
    Type type = draft.types.named(chance.percent(75) ? "INT" : "VARCHAR(20)");
    draft.referent.add(Plain.ID, type, true);
    draft.source.add("id_p", type, draft.local(0).notNull);
    Index primary = Index.of(Kind.PRIMARY_KEY, "", List.of(Plain.ID));
    draft.referent.indexes.removeIf(Index::primary);
    draft.referent.indexes.add(chance.percent(25) ? primary.withForm(0, Form.PREFIX) : primary);
    draft.referent.indexes.add(Index.of(Kind.KEY, "lead", draft.remoteColumns));
    draft.localColumns = plus(draft.localColumns, "id_p");
    draft.remoteColumns = plus(draft.remoteColumns, Plain.ID);
  }

  private static void second(Draft draft, Chance chance) {
    Kind kind = chance.percent(50) ? Kind.UNIQUE_KEY : Kind.KEY;
    draft.referent.indexes.removeIf(old -> old.name().equals("second"));
    draft.referent.indexes.add(Index.of(kind, "second", draft.remoteColumns));
  }

  private static List<String> plus(List<String> all, String one) {
    List<String> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }
}
