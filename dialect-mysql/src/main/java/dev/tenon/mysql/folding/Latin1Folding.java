package dev.tenon.mysql.folding;

import java.nio.charset.StandardCharsets;

/**
 * Fold names as InnoDB's own dictionary does before 8.0: it keeps the name of a key as bytes of
 * UTF-8 and compares them as if they were letters of latin1_swedish_ci. So é and © are one, é and É
 * not.
 */
public final class Latin1Folding {
  /**
   * Weights of the bytes C0 to DF, and of E0 to FF but for F7 and FF, which stand for themselves.
   */
  private static final String HIGH = "AAAA\\[\\CEEEEIIIIDNOOOO]\u00d7\u00d8UUUYY\u00de\u00df";

  private Latin1Folding() {}

  /**
   * Fold a name.
   *
   * @param name any text
   * @return equal for names that 5.7 takes for one
   */
  public static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      folded.append(weight(Byte.toUnsignedInt(each)));
    }
    return folded.toString();
  }

  private static char weight(int each) {
    if (each >= 0xC0 && each != 0xF7 && each != 0xFF) {
      return HIGH.charAt(each & 0x1F);
    }
    return each >= 'a' && each <= 'z' ? (char) (each - 'a' + 'A') : (char) each;
  }
}
