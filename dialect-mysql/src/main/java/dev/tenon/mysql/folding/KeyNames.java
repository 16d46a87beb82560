package dev.tenon.mysql.folding;

import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;

/** Tell in which form the server compares names of keys. */
public final class KeyNames {
  private KeyNames() {}

  /**
   * Bring a key's name into the form in which two names are one when they are equal.
   *
   * @param name of a key
   * @param version of the server
   * @return without case, and since the data dictionary without accents
   */
  public static String comparable(Identifier name, ServerVersion version) {
    return MysqlChange.DATA_DICTIONARY.in(version)
        ? Utf8Folding.base(name.text())
        : Latin1Folding.fold(name.text());
  }
}
