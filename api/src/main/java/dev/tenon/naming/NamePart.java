package dev.tenon.naming;

import java.util.Objects;

/** Be one part of a naming convention's template. */
public sealed interface NamePart {

  /** Choose the table that a token speaks of. */
  enum Side {
    LOCAL,
    REMOTE
  }

  /** Choose what a column token says of its column. */
  enum ColumnText {
    NAME,
    /** The table, then the column; on the local side the schema comes first. */
    LABEL
  }

  /**
   * Stand for itself.
   *
   * @param text the text
   */
  record Literal(String text) implements NamePart {}

  /**
   * Stand for a table's name, without schema.
   *
   * @param side whose
   */
  record Table(Side side) implements NamePart {}

  /**
   * Stand for one column.
   *
   * @param token the token as written, for errors
   * @param side whose
   * @param index from 0
   * @param text what of it
   */
  record Column(String token, Side side, int index, ColumnText text) implements NamePart {}

  /**
   * Stand for all columns of a side.
   *
   * @param side whose
   * @param separator between columns
   * @param text what of each
   */
  record AllColumns(Side side, String separator, ColumnText text) implements NamePart {}

  /** Stand for the name that was given. */
  record GivenName() implements NamePart {}

  /**
   * Stand for what the caller's function returns.
   *
   * @param token the token as written
   * @param function the caller's
   */
  record Custom(String token, CustomToken function) implements NamePart {
    /** Check that the function is there. */
    public Custom {
      Objects.requireNonNull(function, "function");
    }
  }
}
