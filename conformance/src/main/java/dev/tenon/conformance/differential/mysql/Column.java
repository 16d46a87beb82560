package dev.tenon.conformance.differential.mysql;

import java.util.Objects;
import java.util.Optional;

/** Be a column of a draft; twists change it. */
final class Column {
  /** Tell how a value comes into it. */
  enum Kept {
    PLAIN,
    STORED,
    VIRTUAL
  }

  final String name;
  Type type;
  boolean notNull;
  Kept kept = Kept.PLAIN;
  String expression = "";

  /** Whose value it takes on, and whose type whatever becomes of that. */
  Optional<Column> base = Optional.empty();

  Column(String name, Type type, boolean notNull) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.notNull = notNull;
  }

  String sql(boolean full) {
    String start = Names.quote(name) + " " + base.map(other -> other.type).orElse(type).sql();
    return switch (ofVector() ? Kept.PLAIN : kept) {
      case PLAIN -> start + (full ? " NOT NULL" : " NULL") + defaultOf(full);
      case STORED, VIRTUAL ->
          start + " GENERATED ALWAYS AS (" + expression + ") " + kept + (full ? " NOT NULL" : "");
    };
  }

  /** Nothing is made of a vector. */
  private boolean ofVector() {
    return base.filter(other -> other.type.family() == Type.Family.VECTOR).isPresent();
  }

  /** The first timestamp of a table has a default of the server's, others need one. */
  private String defaultOf(boolean full) {
    return full && type.timestamp() ? " DEFAULT '2020-01-01 00:00:00'" : "";
  }

  boolean plain() {
    return kept == Kept.PLAIN;
  }
}
