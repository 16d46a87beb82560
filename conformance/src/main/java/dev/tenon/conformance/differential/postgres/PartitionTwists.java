package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Optional;

/** Let tables be partitioned, or be partitions. */
final class PartitionTwists {
  private PartitionTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(draft -> fits(draft, draft.source), 7, PartitionTwists::source),
        Twist.where(draft -> fits(draft, draft.referent), 7, PartitionTwists::referent),
        Twist.where(
            draft -> fits(draft, draft.source) && fits(draft, draft.referent),
            5,
            (draft, chance) -> {
              source(draft, chance);
              referent(draft, chance);
            }),
        Twist.where(
            draft -> fits(draft, draft.source) && !draft.within(),
            3,
            (draft, chance) -> single(draft.source, draft.sourceAsked, local(draft))),
        Twist.where(
            draft -> fits(draft, draft.referent),
            3,
            (draft, chance) -> single(draft.referent, draft.referentAsked, remote(draft))),
        Twist.where(PartitionTwists::isPlainItself, 15, PartitionTwists::referent));
  }

  private static boolean fits(Draft draft, Table table) {
    String by = table == draft.source ? local(draft) : remote(draft);
    return draft.bare() && table.name.length() < 9 && table.column(by).type.indexable();
  }

  private static String local(Draft draft) {
    return draft.localColumns.getFirst();
  }

  private static String remote(Draft draft) {
    return draft.remoteColumns.getLast();
  }

  /** Partition by a column of the key, or by the primary key, which then stays. */
  private static void source(Draft draft, Chance chance) {
    boolean byId = draft.source.primary().isPresent() && chance.percent(50);
    String by = byId ? draft.source.primary().orElseThrow().columns().getFirst() : local(draft);
    boolean foreign = !byId && chance.percent(30);
    keep(draft.source, by);
    if (foreign) {
      draft.source.indexes.removeIf(Index::unique);
    }
    Partitions partitions = new Partitions(draft, draft.source, by, chance);
    partitions.make();
    if (draft.within()) {
      draft.source.empty = true;
    } else if (foreign) {
      partitions.addForeign();
    }
    draft.notValid |= chance.percent(25);
  }

  private static void referent(Draft draft, Chance chance) {
    String by = remote(draft);
    keep(draft.referent, by);
    new Partitions(draft, draft.referent, by, chance).make();
    draft.notValid |= !draft.within() && chance.percent(25);
    if (chance.percent(30)) {
      draft.onDelete = Optional.of(OnDelete.of(ReferentialAction.CASCADE));
    }
  }

  private static boolean isPlainItself(Draft draft) {
    return draft.selfReference()
        && !draft.within()
        && draft.source.simple()
        && draft.source.bare()
        && draft.before.isEmpty()
        && draft.after.isEmpty();
  }

  /** Unique indexes hold the column by which rows are parted. */
  private static void keep(Table table, String by) {
    table.indexes.removeIf(index -> index.unique() && !index.columns().contains(by));
  }

  /** Refer to, or from, the one partition that has all rows. */
  private static void single(Table table, Draft.Asked asked, String by) {
    keep(table, by);
    table.options = "PARTITION BY LIST (" + Names.quote(by) + ")";
    String part = table.name + "_all";
    table.partitions.add(
        "CREATE TABLE %s PARTITION OF %s DEFAULT".formatted(table.qualified(part), table.quoted()));
    asked.name = Optional.of(part);
  }
}
