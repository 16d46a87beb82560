package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.key.Placement;
import java.util.List;
import java.util.Objects;

/**
 * Hold one case: a small schema, what is in it, and the operation that is put to prediction and
 * server.
 *
 * @param tables in the order in which they are made; of a key within CREATE TABLE the last one is
 *     its source
 * @param statements what else is made, in order: indexes, keys, rows; each could be left out
 * @param operation the key
 * @param placement the statement that the key stands in
 */
public record Scenario(
    List<TableSpec> tables,
    List<String> statements,
    CreateForeignKey operation,
    Placement placement) {

  /** Check that no part is missing. */
  public Scenario {
    tables = List.copyOf(tables);
    statements = List.copyOf(statements);
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(placement, "placement");
  }
}
