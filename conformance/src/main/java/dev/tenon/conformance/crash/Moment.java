package dev.tenon.conformance.crash;

/** Tell when it happens, seen from a statement. */
enum Moment {
  /** The client has sent it, the server has not got it. */
  BEFORE("before"),
  /** The server is at it, and waits for a lock. */
  DURING("during"),
  /** The server has done it, the client does not know. */
  AFTER("after");

  private final String words;

  Moment(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
