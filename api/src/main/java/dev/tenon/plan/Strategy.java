package dev.tenon.plan;

/** Tell in which way a plan gets there. */
public enum Strategy {
  /** The one statement that everybody sends. */
  DIRECT,
  /** Steps between which writers go on. */
  ONLINE
}
