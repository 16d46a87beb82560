package dev.tenon.core.naming;

import dev.tenon.name.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Name keys that make way for another on the way to a name of their own: whoever meets such a name
 * knows what it is.
 */
public final class InterimName {
  private static final String PREFIX = "tenon_renaming_";
  private static final int BYTES = 8;

  private InterimName() {}

  /**
   * Make the name that goes with a final one; always the same, so that a second run finds the key.
   *
   * @param goal the name that the key shall have in the end
   * @return one that every server takes
   */
  public static Identifier before(Identifier goal) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(goal.text().getBytes(StandardCharsets.UTF_8));
      return new Identifier(PREFIX + HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
