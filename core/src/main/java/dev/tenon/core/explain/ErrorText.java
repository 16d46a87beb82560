package dev.tenon.core.explain;

import dev.tenon.spi.ErrorClue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Find number and SQLSTATE of an error in text that a person pasted: the words of a server, a
 * client, a driver or a framework around them; or a bare code. The text itself stays in the clue,
 * for a symbol such as {@code ER_FK_DUP_NAME}, an {@code errno 150} and the names in the message.
 */
public final class ErrorText {
  private static final String STATE = "((?=[0-9A-Z]*\\d)[0-9A-Z]{5})";

  /** A number of five digits may also be an SQLSTATE, here and below: the clue then has both. */
  private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,6}");

  private static final Pattern BARE_STATE = Pattern.compile(STATE);

  /** Where clients put the SQLSTATE; the surest first. */
  private static final List<Pattern> STATES =
      patterns(
          "(?i:sql ?state)(?i:\\s+code)?[^\\w\\n]{0,4}" + STATE + "\\b",
          "\\d{4,6} \\(" + STATE + "\\)",
          "\\[" + STATE + "\\]",
          "(?:ERROR|FATAL|WARNING):\\s+" + STATE + ":",
          "(?i:code)\\W{1,4}" + STATE + "\\b");

  /** Where clients put the vendor's number; the surest first. */
  private static final List<Pattern> NUMBERS =
      patterns(
          "\\|\\s*Error\\s*\\|\\s*(\\d{3,6})\\s*\\|",
          "\\bSQLSTATE\\[\\w{5}\\]\\D{0,80}?\\b(\\d{4,6})\\b",
          "(?i)\\berror(?:\\s+code)?\\s*[:#(\\[]?\\s*(\\d{3,6})\\b",
          "(?i)\\berrno\\W{0,3}(\\d{4,6})\\b",
          "\\(\\s*(\\d{4,6})\\s*,\\s*[\"']",
          "#(\\d{4,6})\\b",
          "\\[(\\d{4})\\]",
          "\\bMY-0*(\\d{4,6})\\b",
          "(?i)code\\W{1,4}(\\d{4,6})\\b",
          "\\|\\s*(?:Warning|Note)\\s*\\|\\s*(\\d{3,6})\\s*\\|");

  private ErrorText() {}

  /**
   * Read a text.
   *
   * @param text whatever was pasted
   * @return what could be found; the message is the text without blanks around it
   */
  public static ErrorClue clue(String text) {
    String message = text.strip();
    String bare = message.toUpperCase(Locale.ROOT);
    if (BARE_NUMBER.matcher(bare).matches()) {
      return new ErrorClue(Optional.of(Integer.valueOf(bare)), bareState(bare), message);
    }
    if (bareState(bare).isPresent()) {
      return new ErrorClue(Optional.empty(), bareState(bare), message);
    }
    return new ErrorClue(
        first(NUMBERS, message).map(Integer::valueOf), first(STATES, message), message);
  }

  private static Optional<String> bareState(String text) {
    return Optional.of(text).filter(bare -> BARE_STATE.matcher(bare).matches());
  }

  private static Optional<String> first(List<Pattern> patterns, String text) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static List<Pattern> patterns(String... patterns) {
    return List.of(patterns).stream().map(Pattern::compile).toList();
  }
}
