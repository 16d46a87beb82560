package dev.tenon.error;

import java.util.Objects;
import java.util.Optional;

/**
 * Say one thing that went wrong.
 *
 * @param id stable, lower case, words joined by a dash
 * @param kind whose move it is
 * @param summary one line: what, and which one
 * @param fix what to do about it
 * @param serverError the server's own answer, where there was one
 */
public record Problem(
    String id, ProblemKind kind, String summary, String fix, Optional<ServerError> serverError) {

  /** Check that no part is missing. */
  public Problem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(fix, "fix");
    Objects.requireNonNull(serverError, "serverError");
  }

  /**
   * Return the problem with the server's answer added.
   *
   * @param error what the server said
   * @return a copy
   */
  public Problem with(ServerError error) {
    return new Problem(id, kind, summary, fix, Optional.of(error));
  }

  /**
   * Return summary and fix as one text.
   *
   * @return a line, two sentences
   */
  public String message() {
    return fix.isEmpty() ? summary : summary + " " + fix;
  }

  /**
   * Name the page that explains this id.
   *
   * @return a path in the documentation, with an anchor
   */
  public String link() {
    return "docs/errors.md#" + id;
  }
}
