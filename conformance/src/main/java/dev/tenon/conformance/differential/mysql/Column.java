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

  /** Whose value it is made of. */
  Optional<Column> base = Optional.empty();

  /** Whose type it takes on, whatever becomes of that. */
  Optional<Column> twin = Optional.empty();

  /** Whether a CHECK looks at it. */
  boolean checked;

  Column(String name, Type type, boolean notNull) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.notNull = notNull;
  }

  String sql(boolean full) {
    String start = Names.quote(name) + " " + type.sql();
    return switch (base.filter(Column::vector).isPresent() ? Kept.PLAIN : kept) {
      case PLAIN -> start + (full ? " NOT NULL" : " NULL") + defaultOf(full);
      case STORED, VIRTUAL ->
          start + " GENERATED ALWAYS AS (" + expression + ") " + kept + (full ? " NOT NULL" : "");
    };
  }

  /** The condition that it is checked by; it always holds. */
  Optional<String> check() {
    String column = Names.quote(name);
    return checked && !vector()
        ? Optional.of(
            "CONSTRAINT %s CHECK (%s IS NULL OR %s IS NOT NULL)"
                .formatted(Names.quote("chk_" + name), column, column))
        : Optional.empty();
  }

  /** Nothing is made of a vector, and no check looks at one. */
  private boolean vector() {
    return type.family() == Type.Family.VECTOR;
  }

  /** The first timestamp of a table has a default of the server's, others need one. */
  private String defaultOf(boolean full) {
    return full && type.timestamp() ? " DEFAULT '2020-01-01 00:00:00'" : "";
  }

  boolean plain() {
    return kept == Kept.PLAIN;
  }
}
