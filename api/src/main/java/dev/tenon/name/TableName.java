package dev.tenon.name;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Name a table, with or without its schema (on MySQL: its database).
 *
 * @param schema absent: wherever the connection looks first
 * @param name one identifier; a dot in it is part of the name
 */
public record TableName(Optional<Identifier> schema, Identifier name) {

  /** Check that no part is missing. */
  public TableName {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(name, "name");
  }

  /**
   * Name a table without schema.
   *
   * @param name the table
   * @return the name
   */
  public static TableName of(String name) {
    return new TableName(Optional.empty(), Identifier.of("table", name));
  }

  /**
   * Name a table with a schema.
   *
   * @param schema the schema; {@code null} for none
   * @param name the table
   * @return the name
   */
  public static TableName of(@Nullable String schema, String name) {
    return new TableName(
        Optional.ofNullable(schema).map(text -> Identifier.of("schema", text)),
        Identifier.of("table", name));
  }

  /**
   * Name a table as a server stores it, however odd.
   *
   * @param schema as stored
   * @param name as stored
   * @return the name
   */
  public static TableName stored(String schema, String name) {
    return new TableName(Optional.of(new Identifier(schema)), new Identifier(name));
  }

  /**
   * Return the name with a schema, where it has none.
   *
   * @param fallback the schema to fill in; absent leaves the name as it is
   * @return a qualified name where one of the two knew the schema
   */
  public TableName orSchema(Optional<Identifier> fallback) {
    return schema.isPresent() ? this : new TableName(fallback, name);
  }

  @Override
  public String toString() {
    return schema.map(part -> part.text() + ".").orElse("") + name.text();
  }
}
