package dev.tenon.engines;

/**
 * Say that a server can't be had on this machine, and what to do about it: no binaries for this
 * version or system, a system library missing, no network, no install folder. Nothing was started.
 */
public final class EngineUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Take a message for people, with the remedy. */
  public EngineUnavailableException(String message) {
    super(message);
  }

  /** Take a message for people, with the remedy, and what made it so. */
  public EngineUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
