package dev.tenon.facts;

import dev.tenon.error.ErrorId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hold a server's version as numbers, with its own text beside them.
 *
 * <p>Numbers compare as numbers: MySQL's calendar versions (26.7) are newer than 9.7. A number that
 * the text leaves out is 0. What follows the numbers ({@code -log}, {@code -cluster}, {@code -2},
 * {@code (Debian …)}) takes no part in comparisons.
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third
 * @param text as the server or the caller wrote it
 */
public record ServerVersion(int major, int minor, int patch, String text) {
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?(?![.\\d]).*", Pattern.DOTALL);

  /**
   * Read a version.
   *
   * @param text starts with one to three numbers joined by dots
   * @return the version
   * @throws dev.tenon.error.TenonException {@code version-malformed}
   */
  public static ServerVersion parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      throw ErrorId.VERSION_MALFORMED.exception(text);
    }
    return new ServerVersion(number(matcher, 1), number(matcher, 2), number(matcher, 3), text);
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /**
   * Compare with a boundary.
   *
   * @param otherMajor the first number
   * @param otherMinor the second
   * @param otherPatch the third
   * @return whether this version is that one or newer
   */
  public boolean isAtLeast(int otherMajor, int otherMinor, int otherPatch) {
    if (major != otherMajor) {
      return major > otherMajor;
    }
    return minor != otherMinor ? minor > otherMinor : patch >= otherPatch;
  }

  @Override
  public String toString() {
    return text;
  }
}
