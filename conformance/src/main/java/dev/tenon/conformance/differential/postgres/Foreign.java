package dev.tenon.conformance.differential.postgres;

/** Make a foreign server that leads nowhere. */
final class Foreign {
  private Foreign() {}

  /** Return the name of wrapper and server of a schema; no schema holds them. */
  static String name(String schema) {
    return schema + "_foreign";
  }

  static String make(String schema) {
    String name = Names.quote(name(schema));
    return Names.asSuperuser(
        "CREATE FOREIGN DATA WRAPPER " + name,
        "CREATE SERVER " + name + " FOREIGN DATA WRAPPER " + name,
        "GRANT USAGE ON FOREIGN SERVER " + name + " TO PUBLIC");
  }

  static String remove(String schema) {
    return "DROP FOREIGN DATA WRAPPER IF EXISTS " + Names.quote(name(schema)) + " CASCADE";
  }
}
