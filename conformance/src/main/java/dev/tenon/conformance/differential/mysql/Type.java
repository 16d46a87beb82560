package dev.tenon.conformance.differential.mysql;

import java.util.List;
import java.util.Objects;

/**
 * Be a type of a column.
 *
 * @param sql as CREATE TABLE spells it
 * @param family types that are like it
 * @param literals four values; the last one is for rows that match nothing, where it differs
 */
record Type(String sql, Family family, List<String> literals) {
  /** Longer than an index of InnoDB takes, at four bytes for a character. */
  static final String TOO_LONG = "VARCHAR(800)";

  /** No index takes a column that holds nothing. */
  static final Type EMPTY = new Type("CHAR(0)", Family.TEXTUAL, List.of("''", "''", "''", "''"));

  /** The cluster takes it into no index. */
  static final Type BIT = new Type("BIT(8)", Family.BIT, List.of("b'0'", "b'1'", "b'0'", "b'1'"));

  /** Tell types that are alike. */
  enum Family {
    INTEGER,
    DECIMAL,
    FLOATING,
    BIT,
    TIME,
    LIST,
    TEXTUAL,
    BINARY,
    LONG_TEXT,
    LONG_BINARY,
    JSON,
    GEOMETRY,
    VECTOR
  }

  Type {
    Objects.requireNonNull(sql, "sql");
    Objects.requireNonNull(family, "family");
    literals = List.copyOf(literals);
  }

  /** Tell whether an index takes it whole. */
  boolean indexable() {
    return !sql.startsWith(TOO_LONG) && !sql.equals(EMPTY.sql()) && wholeInIndex();
  }

  private boolean wholeInIndex() {
    return switch (family) {
      case INTEGER, DECIMAL, FLOATING, BIT, TIME, LIST, TEXTUAL, BINARY -> true;
      case LONG_TEXT, LONG_BINARY, JSON, GEOMETRY, VECTOR -> false;
    };
  }

  /** Tell whether an index may take a part of it. */
  boolean prefixable() {
    return !sql.equals(EMPTY.sql()) && partInIndex();
  }

  private boolean partInIndex() {
    return switch (family) {
      case TEXTUAL, BINARY, LONG_TEXT, LONG_BINARY -> true;
      case INTEGER, DECIMAL, FLOATING, BIT, TIME, LIST, JSON, GEOMETRY, VECTOR -> false;
    };
  }

  boolean searchable() {
    return !sql.equals(EMPTY.sql()) && (family == Family.TEXTUAL || family == Family.LONG_TEXT);
  }

  /** Return the words that say character set and collation; empty: those of the schema. */
  String collation() {
    int start = sql.indexOf(" CHARACTER SET");
    return sql.startsWith("NATIONAL") ? "utf8" : start < 0 ? "" : sql.substring(start);
  }

  /** Tell whether it is more than the lesser storage engines index whole. */
  boolean wide() {
    return sql.matches("VARCHAR\\((255|300|800)\\).*");
  }

  boolean timestamp() {
    return sql.startsWith("TIMESTAMP");
  }
}
