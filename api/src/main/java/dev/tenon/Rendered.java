package dev.tenon;

import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what would be said: the resolved definition and its statements.
 *
 * @param operation as asked
 * @param key the key with its final name, after listeners; absent for a drop
 * @param constraintName the name that the statements use; absent when the server will choose
 * @param statements in order, without terminator
 */
public record Rendered(
    Operation operation,
    Optional<NamedForeignKey> key,
    Optional<Identifier> constraintName,
    List<String> statements) {

  /** Check that no part is missing. */
  public Rendered {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(constraintName, "constraintName");
    statements = List.copyOf(statements);
  }

  @Override
  public String toString() {
    return String.join(";\n", statements);
  }
}
