package dev.tenon.core.json;

/** Hold the JSON Schema (draft 2020-12) of plans. */
public final class PlansSchema {
  private static final String RESOURCE = "plans.schema.json";

  private PlansSchema() {}

  /**
   * Return the schema.
   *
   * @return JSON
   */
  public static String text() {
    return OperationsSchema.text(RESOURCE);
  }
}
