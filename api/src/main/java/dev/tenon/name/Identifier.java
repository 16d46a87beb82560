package dev.tenon.name;

import dev.tenon.error.ErrorId;
import org.jspecify.annotations.Nullable;

/**
 * Hold a name exactly as given: never folded, never cut, never split at a dot.
 *
 * <p>Two identifiers are equal when their texts are. How a server compares names, which lengths and
 * characters it takes, belongs to its dialect.
 *
 * <p>A server may hold names that are empty or blank, so one that was read can be; {@link #of}
 * refuses them where a caller gives them.
 *
 * @param text without NUL
 */
public record Identifier(String text) {

  /** Check that the text can be a name at all. */
  public Identifier {
    checkPossible("name", text);
  }

  /**
   * Make an identifier for a part, so that an error names the part.
   *
   * @param part what the text is the name of, for the error
   * @param text the name; {@code null}, empty, blank and NUL are refused
   * @return the identifier
   * @throws dev.tenon.error.TenonException {@code name-missing}, {@code name-empty}, {@code
   *     name-blank}, {@code name-nul}
   */
  public static Identifier of(String part, @Nullable String text) {
    return new Identifier(check(part, text));
  }

  private static String check(String part, @Nullable String text) {
    String possible = checkPossible(part, text);
    if (possible.isEmpty()) {
      throw ErrorId.NAME_EMPTY.exception(part);
    }
    if (possible.isBlank()) {
      throw ErrorId.NAME_BLANK.exception(part);
    }
    return possible;
  }

  private static String checkPossible(String part, @Nullable String text) {
    if (text == null) {
      throw ErrorId.NAME_MISSING.exception(part);
    }
    if (text.indexOf('\0') >= 0) {
      throw ErrorId.NAME_NUL.exception(part);
    }
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
