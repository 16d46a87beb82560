package dev.tenon.key;

import dev.tenon.error.ErrorId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Name what happens to referencing rows when the referenced row goes or changes. */
public enum ReferentialAction {
  NO_ACTION,
  RESTRICT,
  CASCADE,
  SET_NULL,
  SET_DEFAULT;

  /**
   * Return the words as SQL spells them.
   *
   * @return upper case, one blank between words
   */
  public String sql() {
    return name().replace('_', ' ');
  }

  /**
   * Read an action, ignoring case.
   *
   * @param clause the clause that the phrase belongs to, for the error: {@code ON DELETE}
   * @param phrase for example {@code set null}; one blank between words
   * @return the action
   * @throws dev.tenon.error.TenonException {@code phrase-unknown}, which lists what is known
   */
  public static ReferentialAction parse(String clause, String phrase) {
    String wanted = phrase.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(action -> action.sql().equals(wanted))
        .findFirst()
        .orElseThrow(() -> ErrorId.PHRASE_UNKNOWN.exception(clause, phrase, known()));
  }

  private static String known() {
    return Arrays.stream(values()).map(ReferentialAction::sql).collect(Collectors.joining(", "));
  }
}
