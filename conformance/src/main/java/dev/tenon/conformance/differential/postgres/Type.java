package dev.tenon.conformance.differential.postgres;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Be a type of a column.
 *
 * @param sql as CREATE TABLE spells it; {@link #SCHEMA} stands for the schema of made types
 * @param family types that are like it
 * @param literals six different values, or two; the last one is never stored
 * @param made what the type is, if it has to be made first
 */
record Type(String sql, Family family, List<String> literals, Optional<Made> made) {
  /** Stands for the schema that made types are in. */
  static final String SCHEMA = "{schema}";

  /** Tell types that are alike. */
  enum Family {
    INTEGER,
    NUMERIC,
    FLOATING,
    OID,
    TEXTUAL,
    BYTE_CHARACTER,
    MOMENT,
    TIME,
    UUID,
    NETWORK,
    HARDWARE,
    TRUTH,
    BYTES,
    BITS,
    ARRAY,
    RANGE,
    MULTIRANGE,
    LIST,
    COMPOSITE,
    DOCUMENT,
    ODD,
    UNSORTED
  }

  Type {
    Objects.requireNonNull(sql, "sql");
    Objects.requireNonNull(family, "family");
    literals = List.copyOf(literals);
    Objects.requireNonNull(made, "made");
  }

  /** Tell whether a B-tree takes it. */
  boolean indexable() {
    return family != Family.UNSORTED;
  }

  /** Tell whether a column of it may be said to COLLATE. */
  boolean collatable() {
    return family == Family.TEXTUAL
        || sql.startsWith("text[")
        || sql.startsWith("varchar[")
        || sql.startsWith("varchar(5)[");
  }

  /** Tell whether it can be hashed. */
  boolean hashable() {
    return switch (family) {
      case INTEGER, NUMERIC, FLOATING, OID, TEXTUAL, MOMENT, TIME, UUID, NETWORK, LIST -> true;
      case BYTE_CHARACTER, HARDWARE, TRUTH, BYTES, BITS, ARRAY, RANGE, MULTIRANGE -> false;
      case COMPOSITE, DOCUMENT, ODD, UNSORTED -> false;
    };
  }

  /** Tell whether a sequence can number it. */
  boolean countable() {
    return made.isEmpty() && family == Family.INTEGER;
  }

  /** Tell whether it takes no NULL. */
  boolean full() {
    return made.filter(Made.FULL_DOMAIN::equals).isPresent();
  }

  /** Tell whether there are only two values. */
  boolean scarce() {
    return literals.size() < 3;
  }

  /** Return a value; rows of the same number match. */
  String literal(int number) {
    return Names.literal(literals.get(number % literals.size()));
  }
}
