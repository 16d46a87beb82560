package dev.tenon.check;

import java.util.List;
import java.util.Objects;

/**
 * Explain an error of a server.
 *
 * @param error its code and symbol, for people: {@code 3780 ER_FK_INCOMPATIBLE_COLUMNS}
 * @param meaning what the server means by it, one sentence
 * @param causes what leads to it, the likeliest first
 * @param fix what to do
 * @param rules ids of the rules that predict it
 */
public record Explanation(
    String error, String meaning, List<String> causes, String fix, List<String> rules) {

  /** Check that no part is missing. */
  public Explanation {
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(meaning, "meaning");
    causes = List.copyOf(causes);
    Objects.requireNonNull(fix, "fix");
    rules = List.copyOf(rules);
  }
}
