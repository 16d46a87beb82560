package dev.tenon.error;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Say one thing that went wrong.
 *
 * @param id stable, lower case, words joined by a dash
 * @param kind whose move it is
 * @param summary one line: what, and which one
 * @param fix what to do about it
 * @param serverError the server's own answer, where there was one
 * @param explanation what that answer means, for people: a line for each of its meaning, its
 *     causes, what to do and the ids of rules; empty where there was none, or nobody knows it
 */
public record Problem(
    String id,
    ProblemKind kind,
    String summary,
    String fix,
    Optional<ServerError> serverError,
    List<String> explanation) {

  /** Check that no part is missing. */
  public Problem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(fix, "fix");
    Objects.requireNonNull(serverError, "serverError");
    explanation = List.copyOf(explanation);
  }

  /**
   * Say what nobody explains.
   *
   * @param id stable
   * @param kind whose move it is
   * @param summary one line
   * @param fix what to do about it
   * @param serverError the server's own answer, where there was one
   */
  public Problem(
      String id, ProblemKind kind, String summary, String fix, Optional<ServerError> serverError) {
    this(id, kind, summary, fix, serverError, List.of());
  }

  /**
   * Return the problem with the server's answer added.
   *
   * @param error what the server said
   * @return a copy
   */
  public Problem with(ServerError error) {
    return new Problem(id, kind, summary, fix, Optional.of(error), explanation);
  }

  /**
   * Return the problem with an explanation of the server's answer.
   *
   * @param lines for people
   * @return a copy
   */
  public Problem explained(List<String> lines) {
    return new Problem(id, kind, summary, fix, serverError, lines);
  }

  /**
   * Return the problem with the answer and explanation of another one.
   *
   * @param other about the same answer
   * @return a copy
   */
  public Problem answeredAs(Problem other) {
    return new Problem(id, kind, summary, fix, other.serverError, other.explanation);
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
   * Return all that is known, for a reader who sees nothing but this.
   *
   * @return the message; under it, indented, what more the server said and what it means
   */
  public String text() {
    return Stream.concat(
            Stream.of(message()),
            Stream.concat(
                    serverError.stream().flatMap(error -> error.detail().stream()),
                    explanation.stream())
                .flatMap(String::lines)
                .map(line -> "  " + line))
        .collect(Collectors.joining("\n"));
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
