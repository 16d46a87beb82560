package dev.tenon.check;

/** Tell how much a finding weighs. */
public enum Severity {
  /** The server refuses. */
  ERROR,
  /** What decides could not be read. */
  UNKNOWN,
  /** The server accepts, and somebody will regret it. */
  WARNING,
  /** The server accepts and does something that is good to know. */
  NOTE
}
