package dev.tenon.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Hold the JSON Schema (draft 2020-12) of operations. */
public final class OperationsSchema {
  private static final String RESOURCE = "operations.schema.json";

  private OperationsSchema() {}

  /**
   * Return the schema.
   *
   * @return JSON
   */
  public static String text() {
    return text(RESOURCE);
  }

  static String text(String name) {
    try (InputStream resource = OperationsSchema.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
