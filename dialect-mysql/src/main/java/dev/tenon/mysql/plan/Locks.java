package dev.tenon.mysql.plan;

import dev.tenon.key.ForeignKey;
import dev.tenon.name.TableName;
import dev.tenon.plan.TableLock;
import dev.tenon.plan.TableLock.Blocks;
import dev.tenon.plan.TableLock.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Say what statements lock, by engine.
 *
 * @param change held while a change in place goes on
 * @param changeBlocks whom that keeps waiting
 * @param referentLocked whether a change of keys locks the referent's definition too (not on 5.7)
 * @param tablesLocked whether LOCK TABLES goes before every change of keys
 */
public record Locks(
    String change, Blocks changeBlocks, boolean referentLocked, boolean tablesLocked) {

  /** Check that no part is missing. */
  public Locks {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(changeBlocks, "changeBlocks");
  }

  /**
   * A change of the catalogue: exclusive, for a moment, on both tables.
   *
   * @param key which
   * @return one lock per table
   */
  List<TableLock> ofMoment(ForeignKey key) {
    return tablesLocked ? ofLockedTables(key, Span.MOMENT) : exclusive(key);
  }

  private List<TableLock> exclusive(ForeignKey key) {
    return defined(key).map(Locks::exclusive).toList();
  }

  /** The tables whose definitions a change of the key is about. */
  private Stream<TableName> defined(ForeignKey key) {
    return referentLocked ? both(key) : Stream.of(key.source());
  }

  /** The addition of a key that is not proven: on 5.7, LOCK TABLES holds both. */
  List<TableLock> ofAddition(ForeignKey key) {
    return referentLocked ? ofMoment(key) : ofLockedTables(key, Span.MOMENT);
  }

  /** The same, before which an index may be built. */
  List<TableLock> ofBuildAndAddition(ForeignKey key) {
    return Stream.concat(ofBuild(key).stream(), ofAddition(key).stream()).distinct().toList();
  }

  /** A key that takes another's place, and with it an index that is built in place. */
  List<TableLock> ofReplacement(ForeignKey key) {
    return Stream.concat(defined(key).map(this::changed), ofMoment(key).stream()).toList();
  }

  /** An index that is built in place. */
  List<TableLock> ofBuild(ForeignKey key) {
    return List.of(changed(key.source()), exclusive(key.source()));
  }

  /** An index that goes: where no writer waits for a change, it is over in a moment. */
  List<TableLock> ofDroppedIndex(ForeignKey key) {
    return changeBlocks == Blocks.WRITERS ? ofBuild(key) : List.of(exclusive(key.source()));
  }

  private TableLock changed(TableName table) {
    return new TableLock(table, change, changeBlocks, Span.STATEMENT);
  }

  /**
   * A copy of the table, whose rows are checked one by one.
   *
   * @param key which
   * @return for its length; on 5.7 the referent's definition is not locked, but each row that is
   *     referred to, once it was looked at: who writes such a row waits, and who changes the table
   */
  public List<TableLock> ofCopy(ForeignKey key) {
    TableLock source =
        new TableLock(key.source(), "SHARED_NO_WRITE", Blocks.WRITERS, Span.STATEMENT);
    TableLock referent =
        new TableLock(
            key.referent(),
            referentLocked ? "SHARED_READ_ONLY" : "S RECORD",
            Blocks.WRITERS,
            Span.STATEMENT);
    List<TableLock> copied =
        key.source().equals(key.referent()) ? List.of(source) : List.of(source, referent);
    return Stream.concat(copied.stream(), ofMoment(key).stream()).toList();
  }

  /**
   * What is done while both tables are locked.
   *
   * @param key which
   * @return for its length
   */
  public List<TableLock> ofLockedTables(ForeignKey key) {
    return ofLockedTables(key, Span.STATEMENT);
  }

  private static List<TableLock> ofLockedTables(ForeignKey key, Span span) {
    return both(key)
        .map(
            table -> new TableLock(table, "SHARED_NO_READ_WRITE", Blocks.READERS_AND_WRITERS, span))
        .toList();
  }

  /** A plain read. */
  static List<TableLock> ofRead(ForeignKey key) {
    return both(key)
        .map(table -> new TableLock(table, "SHARED_READ", Blocks.DEFINITIONS, Span.STATEMENT))
        .toList();
  }

  private static Stream<TableName> both(ForeignKey key) {
    return Stream.of(key.source(), key.referent()).distinct();
  }

  static TableLock exclusive(TableName table) {
    return new TableLock(table, "EXCLUSIVE", Blocks.READERS_AND_WRITERS, Span.MOMENT);
  }
}
