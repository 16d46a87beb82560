package dev.tenon.mysql.plan;

import dev.tenon.mysql.facts.Unproven;
import dev.tenon.name.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Name keys that are not proven: whoever meets such a name knows what it is. */
final class Marker {
  private static final int BYTES = 8;

  private Marker() {}

  /** Make the name that goes with a final one; always the same, so that a second run finds it. */
  static Identifier of(Identifier name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.text().getBytes(StandardCharsets.UTF_8));
      return new Identifier(Unproven.PREFIX + HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
