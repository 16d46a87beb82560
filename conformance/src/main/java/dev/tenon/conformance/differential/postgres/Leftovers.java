package dev.tenon.conformance.differential.postgres;

import java.util.List;

/** Name what a case makes outside its schemas, so that it can be removed. */
final class Leftovers {
  private Leftovers() {}

  static String referent(String schema) {
    return schema + "_p";
  }

  static String source(String schema) {
    return schema + "_c";
  }

  static List<String> remove(String schema) {
    return List.of(
        "DROP SCHEMA IF EXISTS " + Names.quote(schema) + " CASCADE",
        "DROP TABLE IF EXISTS %s, %s CASCADE"
            .formatted(
                Names.qualified(PostgresScenarios.PATH, source(schema)),
                Names.qualified(PostgresScenarios.PATH, referent(schema))),
        Foreign.remove(schema));
  }
}
