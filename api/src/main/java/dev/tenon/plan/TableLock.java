package dev.tenon.plan;

import dev.tenon.name.TableName;
import java.util.Objects;

/**
 * Say what a step does to others who use a table.
 *
 * @param table the table
 * @param level in the server's words: {@code SHARED_NO_WRITE}, {@code SHARE ROW EXCLUSIVE}
 * @param blocks whom it keeps waiting
 * @param span for how long
 */
public record TableLock(TableName table, String level, Blocks blocks, Span span) {

  /** Tell whom a lock keeps waiting. */
  public enum Blocks {
    NOBODY,
    /** Other changes of the table's definition. */
    DEFINITIONS,
    WRITERS,
    READERS_AND_WRITERS
  }

  /** Tell for how long a lock is held. */
  public enum Span {
    /** Milliseconds, whatever the size of the table; but it queues behind open transactions. */
    MOMENT,
    /** As long as the statement reads or copies rows. */
    STATEMENT
  }

  /** Check that no part is missing. */
  public TableLock {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(blocks, "blocks");
    Objects.requireNonNull(span, "span");
  }
}
