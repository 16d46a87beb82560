package dev.tenon.cli.connect;

import java.util.regex.Pattern;

/**
 * Hold a JDBC address, and never show its password.
 *
 * @param text as given
 */
public record JdbcUrl(String text) {
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)([?&;,(](?:[a-z]*password[0-9]?)=)[^&;,)]*");
  private static final Pattern AUTHORITY = Pattern.compile("(//[^/?:@]*:)[^/?]*(?=@)");

  /** Oracle's form, {@code jdbc:oracle:thin:user/password@host}. */
  private static final Pattern SLASHED = Pattern.compile("(:[^/:@]+/)[^/@]+(?=@)");

  /**
   * Tell whether a password stands in the address.
   *
   * @return whether other users may see it
   */
  public boolean holdsPassword() {
    return !toString().equals(text);
  }

  @Override
  public String toString() {
    String masked = PARAMETER.matcher(text).replaceAll("$1***");
    masked = AUTHORITY.matcher(masked).replaceAll("$1***");
    return SLASHED.matcher(masked).replaceAll("$1***");
  }
}
