package dev.tenon.error;

import java.util.Locale;

/** Tell apart whose move it is when something went wrong. */
public enum ProblemKind {
  /** The input is wrong whatever the target: the caller mends it. */
  INVALID,
  /** The target can't do it: the caller asks for something else, or another version. */
  UNSUPPORTED,
  /** The target takes it and does not honour it: the caller drops it or allows it by name. */
  NOT_HONOURED,
  /** Dialect jars are missing, doubled or incompatible: whoever puts the class path together. */
  DIALECT,
  /** No conversation with the server: network, address, credentials, driver. */
  CONNECTION,
  /** The server answered, and its answer stands in the way. */
  SERVER;

  /**
   * Return the kind as data spells it.
   *
   * @return lower case, words joined by an underscore
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
