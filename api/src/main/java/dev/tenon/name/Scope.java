package dev.tenon.name;

import java.util.Objects;
import java.util.Optional;

/** Say whose keys to read. */
public sealed interface Scope {

  /**
   * Read the keys of one table.
   *
   * @param table the source table
   */
  record Table(TableName table) implements Scope {
    /** Check that the table is there. */
    public Table {
      Objects.requireNonNull(table, "table");
    }
  }

  /**
   * Read the keys of all tables of a schema.
   *
   * @param schema absent: the connection's current one
   */
  record Schema(Optional<Identifier> schema) implements Scope {
    /** Check that no part is missing. */
    public Schema {
      Objects.requireNonNull(schema, "schema");
    }
  }
}
