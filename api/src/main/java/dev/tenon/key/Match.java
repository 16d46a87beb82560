package dev.tenon.key;

import dev.tenon.error.ErrorId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Name when a row with NULL in some of its local columns counts as matching. */
public enum Match {
  SIMPLE,
  FULL,
  PARTIAL;

  /**
   * Read a match type, ignoring case.
   *
   * @param phrase for example {@code full}
   * @return the match type
   * @throws dev.tenon.error.TenonException {@code phrase-unknown}; no free text reaches SQL
   */
  public static Match parse(String phrase) {
    String wanted = phrase.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(match -> match.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> ErrorId.PHRASE_UNKNOWN.exception("MATCH", phrase, known()));
  }

  private static String known() {
    return Arrays.stream(values()).map(Match::name).collect(Collectors.joining(", "));
  }
}
