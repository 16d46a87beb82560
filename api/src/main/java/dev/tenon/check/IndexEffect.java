package dev.tenon.check;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Objects;

/**
 * Say what becomes of an index of the source table.
 *
 * @param action what the server does
 * @param table the source table
 * @param name of the index
 * @param columns in order; of a part that is an expression, none
 */
public record IndexEffect(
    Action action, TableName table, Identifier name, List<Identifier> columns) {

  /** Tell what the server does with an index. */
  public enum Action {
    /** The server makes it on its own. */
    CREATE,
    /** It is there and will serve the key. */
    REUSE,
    /** It goes in the same statement, if the server once made it on its own: that can't be seen. */
    MAY_DROP,
    /** It served a key that is dropped, and stays. */
    STAY,
    /** It served a key that is dropped, and is dropped after it, as asked. */
    DROP
  }

  /** Check that no part is missing. */
  public IndexEffect {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(name, "name");
    columns = List.copyOf(columns);
  }
}
