package dev.tenon.check;

import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;

/**
 * Be told how a check of many operations goes. Rows are looked at one operation after the other, on
 * the thread that called.
 */
public interface CheckListener {

  /** Hear nothing. */
  CheckListener SILENT = new CheckListener() {};

  /**
   * Hear that rows are about to be looked at; that can take long.
   *
   * @param operation its place in the list that was given, from 0
   * @param key what is looked at
   */
  default void rowSearchBegins(int operation, NamedForeignKey key) {}

  /**
   * Hear that the search is over, whatever came of it.
   *
   * @param operation its place in the list that was given, from 0
   */
  default void rowSearchEnds(int operation) {}

  /**
   * Hear that facts were read.
   *
   * @param facts for operations that are checked next
   * @param operations how many
   */
  default void factsRead(Facts facts, int operations) {}

  /**
   * Hear what is foretold of an operation, as soon as it is known.
   *
   * @param operation its place in the list that was given, from 0
   * @param report about it
   */
  default void reported(int operation, Report report) {}
}
