package dev.tenon.mysql.plan;

import dev.tenon.key.ForeignKey;
import dev.tenon.plan.TableLock;
import dev.tenon.plan.TableLock.Blocks;
import dev.tenon.plan.TableLock.Span;
import java.util.List;

/**
 * Say what statements lock, by engine.
 *
 * @param change held while a change in place goes on
 * @param changeBlocks whom that keeps waiting
 * @param referentLocked whether a change of keys locks the referent too (not on 5.7)
 */
record Locks(String change, Blocks changeBlocks, boolean referentLocked) {

  /** A change of the catalogue: exclusive, for a moment, on both tables. */
  List<TableLock> ofMoment(ForeignKey key) {
    TableLock source =
        new TableLock(key.source(), "EXCLUSIVE", Blocks.READERS_AND_WRITERS, Span.MOMENT);
    TableLock referent =
        new TableLock(key.referent(), "EXCLUSIVE", Blocks.READERS_AND_WRITERS, Span.MOMENT);
    return referentLocked && !key.source().equals(key.referent())
        ? List.of(source, referent)
        : List.of(source);
  }

  /** An index that is built in place. */
  List<TableLock> ofBuild(ForeignKey key) {
    return List.of(
        new TableLock(key.source(), change, changeBlocks, Span.STATEMENT),
        new TableLock(key.source(), "EXCLUSIVE", Blocks.READERS_AND_WRITERS, Span.MOMENT));
  }

  /** A copy of the table, whose rows are checked one by one. */
  List<TableLock> ofCopy(ForeignKey key) {
    TableLock source =
        new TableLock(key.source(), "SHARED_NO_WRITE", Blocks.WRITERS, Span.STATEMENT);
    TableLock referent =
        new TableLock(key.referent(), "SHARED_READ_ONLY", Blocks.WRITERS, Span.STATEMENT);
    return referentLocked && !key.source().equals(key.referent())
        ? List.of(source, referent)
        : List.of(source);
  }

  /** A plain read. */
  static List<TableLock> ofRead(ForeignKey key) {
    return List.of(new TableLock(key.source(), "SHARED_READ", Blocks.DEFINITIONS, Span.STATEMENT));
  }
}
