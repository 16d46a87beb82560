package dev.tenon.conformance.behaviour;

import java.util.Locale;

/**
 * Say what must come of a statement.
 *
 * @param kind how the text is meant
 * @param text of an error its code, perhaps followed by a part of the message
 */
record Expected(Kind kind, String text) {

  /** Name the kinds by the mark that a line of a script begins with. */
  enum Kind {
    REFUSED('!'),
    ROWS('='),
    CONTAINS('~'),
    LACKS('^');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }

    static boolean marks(char mark) {
      for (Kind kind : values()) {
        if (kind.mark == mark) {
          return true;
        }
      }
      return false;
    }

    static Kind of(char mark) {
      for (Kind kind : values()) {
        if (kind.mark == mark) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no such mark: " + mark);
    }
  }

  /** Tell whether it is met. */
  boolean metBy(Outcome outcome) {
    return switch (kind) {
      case REFUSED ->
          outcome.refused() && outcome.text().startsWith(code()) && containsMessage(outcome);
      case ROWS -> !outcome.refused() && outcome.text().equals(text);
      case CONTAINS -> !outcome.refused() && outcome.text().contains(text);
      case LACKS -> !outcome.refused() && !outcome.text().contains(text);
    };
  }

  private String code() {
    int blank = text.indexOf(' ');
    return (blank < 0 ? text : text.substring(0, blank)) + ' ';
  }

  private boolean containsMessage(Outcome outcome) {
    int blank = text.indexOf(' ');
    return blank < 0 || outcome.text().contains(text.substring(blank + 1));
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + text;
  }
}
