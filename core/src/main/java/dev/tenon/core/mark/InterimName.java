package dev.tenon.core.mark;

import dev.tenon.name.Identifier;

/**
 * Name keys that make way for another on the way to a name of their own: whoever meets such a name
 * knows what it is.
 */
public final class InterimName {
  private static final String PREFIX = "tenon_renaming_";

  private InterimName() {}

  /**
   * Make the name that goes with a final one; always the same, so that a second run finds the key.
   *
   * @param goal the name that the key shall have in the end
   * @return one that every server takes
   */
  public static Identifier before(Identifier goal) {
    return new Identifier(PREFIX + Fingerprint.of(goal.text()));
  }

  /**
   * Tell whether a name is one of these.
   *
   * @param name of a key
   * @return by its beginning
   */
  public static boolean is(Identifier name) {
    return name.text().startsWith(PREFIX);
  }
}
