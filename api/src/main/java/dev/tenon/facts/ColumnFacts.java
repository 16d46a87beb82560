package dev.tenon.facts;

import dev.tenon.name.Identifier;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what is known of a column.
 *
 * @param name as stored
 * @param type as the server shows it, whole: {@code int unsigned}, {@code character varying(20)}
 * @param nullable whether it takes NULL
 * @param generated absent for an ordinary column
 * @param collation absent where the type has none
 * @param defaultValue the expression or literal as the server shows it; absent where there is none
 * @param details of the dialect's choosing
 */
public record ColumnFacts(
    Identifier name,
    String type,
    boolean nullable,
    Optional<Generated> generated,
    Optional<String> collation,
    Optional<String> defaultValue,
    Map<String, String> details) {

  /** Tell how a generated column is kept. */
  public enum Generated {
    STORED,
    VIRTUAL
  }

  /** Check that no part is missing. */
  public ColumnFacts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(generated, "generated");
    Objects.requireNonNull(collation, "collation");
    Objects.requireNonNull(defaultValue, "defaultValue");
    details = Map.copyOf(details);
  }

  /**
   * Tell whether its values are made when they are read.
   *
   * @return whether it is generated and not stored
   */
  public boolean virtual() {
    return generated.equals(Optional.of(Generated.VIRTUAL));
  }

  /**
   * Return one of the dialect's details.
   *
   * @param detail its name
   * @return absent when it was not read
   */
  public Optional<String> detail(String detail) {
    return Optional.ofNullable(details.get(detail));
  }
}
