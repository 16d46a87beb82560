package dev.tenon.conformance.differential.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** Write names as SQL. */
final class Names {
  /** The longest name that is kept whole. */
  static final int LONGEST = 63;

  private Names() {}

  static String quote(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String qualified(String schema, String name) {
    return quote(schema) + "." + quote(name);
  }

  static String listed(Collection<String> names) {
    return names.stream().map(Names::quote).collect(Collectors.joining(", "));
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Make a name of so many bytes, filled with something; the last character may stick out. */
  static String ofBytes(String start, String filling, int bytes) {
    StringBuilder name = new StringBuilder(start);
    while (bytes(name.toString()) < bytes) {
      name.append(filling);
    }
    return name.toString();
  }

  /** Cut a name as the server does: at a character, to no more than it keeps. */
  static String cut(String name) {
    String cut = name;
    while (bytes(cut) > LONGEST) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Let a statement run with all rights, whatever role the session has taken. */
  static String asSuperuser(String... statements) {
    return "DO $do$ BEGIN SET LOCAL ROLE NONE; " + String.join("; ", statements) + "; END $do$";
  }
}
