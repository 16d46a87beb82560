package dev.tenon.postgres.plan;

import dev.tenon.name.TableName;

/**
 * Tell the steps on one partition from those on another.
 *
 * @param suffix of a step's id
 * @param on what a purpose says of it
 */
record Word(String suffix, String on) {

  /** A table that is not in parts. */
  static final Word NONE = new Word("", "");

  static Word of(int place, TableName partition) {
    return new Word("-" + (place + 1), " of " + partition);
  }

  String id(String words) {
    return words + suffix;
  }
}
