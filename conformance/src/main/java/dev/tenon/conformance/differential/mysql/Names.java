package dev.tenon.conformance.differential.mysql;

import java.util.Collection;
import java.util.stream.Collectors;

/** Write names as SQL. */
final class Names {
  private Names() {}

  static String quote(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  static String list(Collection<String> names) {
    return names.stream().map(Names::quote).collect(Collectors.joining(", ", "(", ")"));
  }

  static String qualified(String schema, String name) {
    return quote(schema) + "." + quote(name);
  }

  /** Make a name of some length. */
  static String ofLength(String start, int length) {
    return start + "n".repeat(length - start.length());
  }
}
