package dev.tenon.postgres.plan;

import dev.tenon.name.TableName;
import dev.tenon.plan.TableLock;
import dev.tenon.plan.TableLock.Blocks;
import dev.tenon.plan.TableLock.Span;
import dev.tenon.postgres.version.PostgresChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Say what statements lock (read off pg_locks on 12 to 18; manual 13.3, Explicit Locking). The
 * strongest lock on each table is told; a table that is both source and referent has the source's.
 */
final class Locks {
  private static final String ROW_EXCLUSIVE = "SHARE ROW EXCLUSIVE";
  private static final String UPDATE_EXCLUSIVE = "SHARE UPDATE EXCLUSIVE";

  private final List<TableLock> locks = new ArrayList<>();
  private final Set<TableName> told = new HashSet<>();

  private Locks() {}

  static List<TableLock> ofAdding(Ground ground, boolean rowsAreRead) {
    Span span = rowsAreRead ? Span.STATEMENT : Span.MOMENT;
    return new Locks()
        .and(ground.sources(), ROW_EXCLUSIVE, Blocks.WRITERS, span)
        .and(ground.whole(ground.key().referent()), ROW_EXCLUSIVE, Blocks.WRITERS, span)
        .locks;
  }

  /** Keys of partitions lose triggers that their table's key has now: nobody may look meanwhile. */
  static List<TableLock> ofAdopting(Ground ground) {
    List<TableName> parts = ground.referentPartitions();
    boolean exclusive =
        !parts.isEmpty()
            && PostgresChange.ADOPTION_LOCKS_PARTS.in(ground.facts().server().version());
    Locks locks = new Locks().exclusively(List.of(ground.key().referent()));
    if (exclusive) {
      locks.exclusively(parts).exclusively(ground.leaves());
    }
    return locks
        .and(ground.sources(), ROW_EXCLUSIVE, Blocks.WRITERS, Span.MOMENT)
        .and(parts, ROW_EXCLUSIVE, Blocks.WRITERS, Span.MOMENT)
        .locks;
  }

  static List<TableLock> ofValidating(Ground ground) {
    return new Locks()
        .and(ground.sources(), UPDATE_EXCLUSIVE, Blocks.DEFINITIONS, Span.STATEMENT)
        .and(List.of(ground.key().referent()), "ROW SHARE", Blocks.NOBODY, Span.STATEMENT)
        .and(ground.referentPartitions(), "ACCESS SHARE", Blocks.NOBODY, Span.STATEMENT)
        .locks;
  }

  static List<TableLock> ofIndex(TableName table) {
    return new Locks()
        .and(List.of(table), UPDATE_EXCLUSIVE, Blocks.DEFINITIONS, Span.STATEMENT)
        .locks;
  }

  /** The index of a partitioned table takes those of its partitions over. */
  static List<TableLock> ofAdoptingIndex(Ground ground) {
    return new Locks().and(ground.sources(), "SHARE", Blocks.WRITERS, Span.MOMENT).locks;
  }

  static List<TableLock> ofDropping(Ground ground) {
    return new Locks()
        .exclusively(ground.sources())
        .exclusively(ground.whole(ground.key().referent()))
        .locks;
  }

  /** A key that nobody was held to has no triggers on parts of the referent that would go. */
  static List<TableLock> ofReplacing(Ground ground) {
    return new Locks()
        .exclusively(ground.sources())
        .exclusively(List.of(ground.key().referent()))
        .and(ground.referentPartitions(), ROW_EXCLUSIVE, Blocks.WRITERS, Span.MOMENT)
        .locks;
  }

  /** Another name is one of the source alone; partitions keep theirs. */
  static List<TableLock> ofRenaming(Ground ground) {
    return new Locks().exclusively(List.of(ground.key().source())).locks;
  }

  /** When a key is checked is told on its source alone, and on the partitions. */
  static List<TableLock> ofDeferring(Ground ground) {
    return new Locks().exclusively(ground.sources()).locks;
  }

  private Locks exclusively(List<TableName> tables) {
    return and(tables, "ACCESS EXCLUSIVE", Blocks.READERS_AND_WRITERS, Span.MOMENT);
  }

  private Locks and(List<TableName> tables, String level, Blocks blocks, Span span) {
    for (TableName table : tables) {
      if (told.add(table)) {
        locks.add(new TableLock(table, level, blocks, span));
      }
    }
    return this;
  }
}
