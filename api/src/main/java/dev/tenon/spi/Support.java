package dev.tenon.spi;

import java.util.Objects;

/** Answer whether a target can do something. */
public sealed interface Support {

  /** The plain yes. */
  Support YES = new Supported();

  /** The server does it. */
  record Supported() implements Support {}

  /**
   * The server can't do it: refused before any SQL.
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
   * The server takes it and does something else: refused, unless the caller allows it by name.
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
