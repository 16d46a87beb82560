package dev.tenon.check;

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
}
