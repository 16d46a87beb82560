package dev.tenon.check;

import java.util.List;
import java.util.Objects;

/**
 * State one numbered fact about an engine: an entry of a dialect's catalogue.
 *
 * @param id stable: the dialect, then lower-case words joined by dashes
 * @param family which file of the catalogue it stands in: {@code names}, {@code objects}, {@code
 *     indexes}, {@code types}, {@code actions}, {@code rows}, …
 * @param statement what the engine does, one sentence
 * @param versions where it holds, for people: {@code all}, {@code 8.0.16 and newer}
 * @param answer what the server says when it is broken, for people, by version; {@code accepted}
 *     where it takes what people regret
 * @param seeds ids of the sentences of the founding documents that it carries; mostly empty
 */
public record Rule(
    String id,
    String family,
    String statement,
    String versions,
    String answer,
    List<String> seeds) {

  /** Family of rules about the rows that are there. */
  public static final String ROWS = "rows";

  /** Check that no part is missing. */
  public Rule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(versions, "versions");
    Objects.requireNonNull(answer, "answer");
    seeds = List.copyOf(seeds);
  }

  /**
   * Name the page that explains the rule.
   *
   * @return a path in the documentation, with an anchor
   */
  public String link() {
    return "docs/rules.md#" + id;
  }

  @Override
  public String toString() {
    return id;
  }
}
