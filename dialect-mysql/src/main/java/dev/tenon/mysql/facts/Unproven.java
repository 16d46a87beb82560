package dev.tenon.mysql.facts;

import dev.tenon.name.Identifier;

/**
 * Tell keys that are not proven by their names: the server keeps no record of rows that were not
 * looked at when a key was added.
 */
public final class Unproven {
  /** The beginning of the name of every such key. */
  public static final String PREFIX = "tenon_unproven_";

  private Unproven() {}

  static boolean is(Identifier name) {
    return name.text().startsWith(PREFIX);
  }
}
