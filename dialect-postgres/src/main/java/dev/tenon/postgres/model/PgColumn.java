package dev.tenon.postgres.model;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.name.Identifier;
import java.util.Optional;

/**
 * See a column with what only PostgreSQL has.
 *
 * @param facts what was read
 */
public record PgColumn(ColumnFacts facts) {

  /** Return its name. */
  public Identifier name() {
    return facts.name();
  }

  /** Return its type for people. */
  public String typeText() {
    return facts.type();
  }

  /** Return its type's oid. */
  public long type() {
    return number(Details.TYPE);
  }

  /** Return its type's modifier, −1 for none. */
  public int modifier() {
    return Math.toIntExact(number(Details.TYPE_MODIFIER));
  }

  /** Return its collation's oid, 0 for none. */
  public long collation() {
    return number(Details.COLLATION);
  }

  /** Tell whether its collation, if any, is deterministic. */
  public boolean deterministic() {
    return !facts.detail(Details.DETERMINISTIC).equals(Optional.of("false"));
  }

  /** Return the schema of its collation. */
  public Optional<String> collationSchema() {
    return facts.detail(Details.COLLATION_SCHEMA);
  }

  /** Tell whether only DEFAULT can be written to it. */
  public boolean alwaysIdentity() {
    return facts.detail(Details.IDENTITY).equals(Optional.of("a"));
  }

  /** Tell whether the current role may refer to it. */
  public boolean mayBeReferenced() {
    return facts.detail(Details.REFERENCES).equals(Optional.of("true"));
  }

  private long number(String detail) {
    return facts.detail(detail).map(Long::parseLong).orElse(0L);
  }
}
