package dev.tenon.core.fake;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Read the problem that a call ends with. */
public final class Refused {
  private Refused() {}

  /** Return the problem; fail where the call succeeds or ends otherwise. */
  public static Problem problem(ThrowingCallable call) {
    return catchThrowableOfType(TenonException.class, call).problem();
  }

  /** Return the problem's id. */
  public static String id(ThrowingCallable call) {
    return problem(call).id();
  }
}
