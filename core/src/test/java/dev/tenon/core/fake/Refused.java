package dev.tenon.core.fake;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;

/** Read the problem that a call ends with. */
public final class Refused {
  private Refused() {}

  /** Return the problem; fail where the call succeeds or ends otherwise. */
  public static Problem problem(Runnable call) {
    return catchThrowableOfType(TenonException.class, call::run).problem();
  }

  /** Return the problem's id. */
  public static String id(Runnable call) {
    return problem(call).id();
  }
}
