package dev.tenon.conformance.crash;

/** Be what happens at a point of a plan. Called on the proxy's thread. */
interface Scene {

  /** Take a lock that the statement must wait for; it has not been sent on. */
  void hold();

  /** Return once the statement waits. */
  void awaitWaiting();

  /** Kill whoever is to die. */
  void strike();

  /** Whether the connection stays, with nothing passing through it. */
  boolean halfOpen();
}
