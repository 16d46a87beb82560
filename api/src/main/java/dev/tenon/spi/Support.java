package dev.tenon.spi;

import java.util.Objects;

/** Answer whether a target can do something. */
public sealed interface Support {

  /** The plain yes. */
  Support YES = new Supported();

  /** Say that the server does it. */
  record Supported() implements Support {}

  /**
   * Say that the server can't do it: refused before any SQL.
   *
   * @param reason one clause, without a period
   * @param instead what to do, one sentence
   */
  record Unsupported(String reason, String instead) implements Support {
    /** Check that no part is missing. */
    public Unsupported {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(instead, "instead");
    }
  }

  /**
   * Say that the server takes it and does something else: refused, unless the caller allows it.
   *
   * @param reason what it does instead, one clause, without a period
   * @param instead what to do, one sentence
   */
  record NotHonoured(String reason, String instead) implements Support {
    /** Check that no part is missing. */
    public NotHonoured {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(instead, "instead");
    }
  }
}
