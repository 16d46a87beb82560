package dev.tenon.engines;

/**
 * Say that a server that is here did not start; the message ends with the last lines of its log.
 */
public final class EngineStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Take the message with the log's end in it. */
  public EngineStartException(String message) {
    super(message);
  }
}
