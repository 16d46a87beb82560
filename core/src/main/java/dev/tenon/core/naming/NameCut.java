package dev.tenon.core.naming;

import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.LengthUnit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Cut a name that is too long as SQLAlchemy does: its beginning, an underscore, and the last four
 * hexadecimal digits of the MD5 of the whole. Where the server counts bytes, the beginning is cut
 * in bytes too, so that the server never cuts again.
 */
final class NameCut {
  private static final int TAIL = 8;
  private static final int HASH = 4;

  private NameCut() {}

  static String fit(String name, IdentifierRules rules) {
    LengthUnit unit = rules.unit();
    if (unit.measure(name) <= rules.maxLength()) {
      return name;
    }
    return unit.cut(name, rules.maxLength() - TAIL) + "_" + hash(name);
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(digest);
      return hex.substring(hex.length() - HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
