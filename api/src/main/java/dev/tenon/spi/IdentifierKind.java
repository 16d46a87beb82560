package dev.tenon.spi;

import java.util.Locale;

/** Tell what an identifier names: limits and comparison differ. */
public enum IdentifierKind {
  SCHEMA,
  TABLE,
  COLUMN,
  CONSTRAINT,
  INDEX;

  /**
   * Return the word that a message uses.
   *
   * @return for example {@code constraint name}
   */
  public String noun() {
    return name().toLowerCase(Locale.ROOT) + " name";
  }
}
