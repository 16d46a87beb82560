package dev.tenon.conformance.crash;

/** Tell what dies. */
enum Fault {
  CLIENT_KILLED("client killed"),
  SERVER_KILLED("server killed"),
  /** The nodes that hold the rows, too. */
  CLUSTER_KILLED("all nodes killed"),
  CUT("connection cut"),
  /** Neither side is told; nothing passes any more. */
  HALF_OPEN("connection dead, both sides unaware");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
