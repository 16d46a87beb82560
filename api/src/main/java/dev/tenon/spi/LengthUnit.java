package dev.tenon.spi;

import dev.tenon.name.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tell what a server counts when it limits a name. */
public enum LengthUnit {
  /** Unicode code points. */
  CHARACTERS,
  /** Bytes of UTF-8. */
  BYTES;

  /**
   * Measure a text.
   *
   * @param text the text
   * @return its length in this unit
   */
  public int measure(String text) {
    return switch (this) {
      case CHARACTERS -> text.codePointCount(0, text.length());
      case BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
    };
  }

  /**
   * Measure a name.
   *
   * @param identifier the name
   * @return its length in this unit
   */
  public int measure(Identifier identifier) {
    return measure(identifier.text());
  }

  /**
   * Cut a text to a length, never inside a code point.
   *
   * @param text the text
   * @param length at most, in this unit
   * @return the longest beginning that fits
   */
  public String cut(String text, int length) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      used += measure(text.substring(end, next));
      if (used > length) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }

  /**
   * Return the word that a message uses.
   *
   * @return {@code characters} or {@code bytes}
   */
  public String noun() {
    return name().toLowerCase(Locale.ROOT);
  }
}
