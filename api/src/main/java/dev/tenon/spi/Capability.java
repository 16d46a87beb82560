package dev.tenon.spi;

import dev.tenon.error.ErrorId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Name one thing that a dialect, at a server version, can or can't do. */
public enum Capability {
  ON_DELETE_NO_ACTION,
  ON_DELETE_RESTRICT,
  ON_DELETE_CASCADE,
  ON_DELETE_SET_NULL,
  ON_DELETE_SET_DEFAULT,
  /** A list of columns after SET NULL or SET DEFAULT. */
  ON_DELETE_COLUMN_LIST,
  ON_UPDATE_NO_ACTION,
  ON_UPDATE_RESTRICT,
  ON_UPDATE_CASCADE,
  ON_UPDATE_SET_NULL,
  ON_UPDATE_SET_DEFAULT,
  MATCH_SIMPLE,
  MATCH_FULL,
  MATCH_PARTIAL,
  /** Any word about deferrability. */
  DEFERRABLE,
  /** Adding a key whose existing rows are not checked, as a state that the server knows. */
  NOT_VALID,
  /** The same within CREATE TABLE. */
  NOT_VALID_INLINE,
  /** A key that is recorded and not checked. */
  NOT_ENFORCED,
  /** A name for the index that comes with the key. */
  INDEX_NAME,
  /** DROP … IF EXISTS, as a script that needs no look before it is written. */
  DROP_IF_EXISTS,
  /** A referent table in another schema. */
  CROSS_SCHEMA;

  /**
   * Return the capability as data and messages spell it.
   *
   * @return lower case, words joined by a dash
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Find a capability by its id.
   *
   * @param id as {@link #id()} spells it; underscores count as dashes
   * @return the capability
   * @throws dev.tenon.error.TenonException {@code phrase-unknown}, which lists what is known
   */
  public static Capability parse(String id) {
    String wanted = id.toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values())
        .filter(capability -> capability.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> ErrorId.PHRASE_UNKNOWN.exception("The list of capabilities", id, all()));
  }

  private static String all() {
    return Arrays.stream(values()).map(Capability::id).collect(Collectors.joining(", "));
  }
}
