package dev.tenon.error;

import java.util.Objects;

/** Carry a {@link Problem} to the caller. Nothing was half done unless the problem says so. */
public final class TenonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * Make an exception of a problem.
   *
   * @param problem what went wrong
   */
  public TenonException(Problem problem) {
    super(Objects.requireNonNull(problem, "problem").text());
    this.problem = problem;
  }

  /**
   * Make an exception of a problem that another exception showed.
   *
   * @param problem what went wrong
   * @param cause what showed it
   */
  public TenonException(Problem problem, Throwable cause) {
    super(Objects.requireNonNull(problem, "problem").text(), cause);
    this.problem = problem;
  }

  /**
   * Return what went wrong.
   *
   * @return the problem
   */
  public Problem problem() {
    return problem;
  }

  /**
   * Return the problem's id.
   *
   * @return stable, for tests and programs
   */
  public String id() {
    return problem.id();
  }
}
