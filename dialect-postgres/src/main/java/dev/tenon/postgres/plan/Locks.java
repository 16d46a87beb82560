package dev.tenon.postgres.plan;

import dev.tenon.key.ForeignKey;
import dev.tenon.plan.TableLock;
import dev.tenon.plan.TableLock.Blocks;
import dev.tenon.plan.TableLock.Span;
import java.util.List;

/** Say what statements lock (read off pg_locks on 12 to 18; manual 13.3, Explicit Locking). */
final class Locks {
  private static final String ROW_EXCLUSIVE = "SHARE ROW EXCLUSIVE";
  private static final String UPDATE_EXCLUSIVE = "SHARE UPDATE EXCLUSIVE";

  private Locks() {}

  static List<TableLock> ofAdding(ForeignKey key, boolean rowsAreRead) {
    Span span = rowsAreRead ? Span.STATEMENT : Span.MOMENT;
    return both(key, ROW_EXCLUSIVE, Blocks.WRITERS, span);
  }

  static List<TableLock> ofValidating(ForeignKey key) {
    return List.of(
        new TableLock(key.source(), UPDATE_EXCLUSIVE, Blocks.DEFINITIONS, Span.STATEMENT),
        new TableLock(key.referent(), "ROW SHARE", Blocks.NOBODY, Span.STATEMENT));
  }

  static List<TableLock> ofIndex(ForeignKey key) {
    return List.of(
        new TableLock(key.source(), UPDATE_EXCLUSIVE, Blocks.DEFINITIONS, Span.STATEMENT));
  }

  static List<TableLock> ofDropping(ForeignKey key) {
    return both(key, "ACCESS EXCLUSIVE", Blocks.READERS_AND_WRITERS, Span.MOMENT);
  }

  /** A change of a key's name, or of when it is checked, is one of its source table alone. */
  static List<TableLock> ofSource(ForeignKey key) {
    return List.of(
        new TableLock(key.source(), "ACCESS EXCLUSIVE", Blocks.READERS_AND_WRITERS, Span.MOMENT));
  }

  private static List<TableLock> both(ForeignKey key, String level, Blocks blocks, Span span) {
    TableLock source = new TableLock(key.source(), level, blocks, span);
    return key.source().equals(key.referent())
        ? List.of(source)
        : List.of(source, new TableLock(key.referent(), level, blocks, span));
  }
}
