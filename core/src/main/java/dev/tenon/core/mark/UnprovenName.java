package dev.tenon.core.mark;

import dev.tenon.name.Identifier;

/**
 * Name keys that are not proven, and indexes that were built for such: whoever meets such a name
 * knows what it is.
 */
public final class UnprovenName {
  private static final String PREFIX = "tenon_unproven_";

  private UnprovenName() {}

  /**
   * Make the name that goes with a final one; always the same, so that a second run finds it.
   *
   * @param goal the name in the end, or a text that nothing else among its like has
   * @return one that every server takes
   */
  public static Identifier before(String goal) {
    return new Identifier(PREFIX + Fingerprint.of(goal));
  }

  /**
   * Tell whether a name is one of these.
   *
   * @param name of a key or an index
   * @return by its beginning
   */
  public static boolean is(Identifier name) {
    return name.text().startsWith(PREFIX);
  }
}
