package dev.tenon.conformance.crash;

/** The run that is interrupted. */
interface FirstRun {

  /** Kill it, if it is a process. */
  void kill();

  /** Wait for its end and say how it ended. */
  String end();
}
