package dev.tenon.core.explain;

import dev.tenon.check.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Hold what a dialect knows of one error, or of one of the causes that share a code: a line of its
 * {@link ErrorTable}.
 *
 * @param code the vendor's number or the SQLSTATE, whichever the product's errors go by
 * @param symbol the product's own name of the error; matched without case and underscores
 * @param words what only this error's message has: pieces that follow each other, apart by {@code
 *     …}; alternatives apart by {@code |}; empty where the code alone tells
 * @param meaning what the server means by it, one sentence
 * @param causes what leads to it, the likeliest first
 * @param fix what to do
 * @param rules ids of the rules that predict it
 */
public record KnownError(
    String code,
    String symbol,
    String words,
    String meaning,
    List<String> causes,
    String fix,
    List<String> rules) {

  /** Check that no part is missing. */
  public KnownError {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(symbol, "symbol");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(meaning, "meaning");
    causes = List.copyOf(causes);
    Objects.requireNonNull(fix, "fix");
    rules = List.copyOf(rules);
  }

  Explanation explanation() {
    return new Explanation((code + " " + symbol).strip(), meaning, causes, fix, rules);
  }

  /** Tell whether a message, as {@link ErrorTable} prepares it, has the words. */
  boolean saidBy(String message) {
    return !words.isEmpty()
        && Arrays.stream(words.split("\\|", -1)).anyMatch(one -> inOrder(one, message));
  }

  private static boolean inOrder(String pieces, String message) {
    int from = 0;
    for (String piece : pieces.split("…", -1)) {
      String wanted = piece.strip().toLowerCase(Locale.ROOT);
      int found = message.indexOf(wanted, from);
      if (found < 0) {
        return false;
      }
      from = found + wanted.length();
    }
    return true;
  }
}
