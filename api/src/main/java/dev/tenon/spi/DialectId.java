package dev.tenon.spi;

import dev.tenon.error.ErrorId;
import java.util.regex.Pattern;

/**
 * Identify a dialect; also the prefix of its options.
 *
 * @param text lower-case letters and digits, letter first
 */
public record DialectId(String text) implements Comparable<DialectId> {
  private static final Pattern LEGAL = Pattern.compile("[a-z][a-z0-9]*");

  /** Check the text. */
  public DialectId {
    if (!LEGAL.matcher(text).matches()) {
      throw ErrorId.DIALECT_ID.exception(text);
    }
  }

  @Override
  public int compareTo(DialectId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
