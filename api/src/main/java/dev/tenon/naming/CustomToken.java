package dev.tenon.naming;

import dev.tenon.key.ForeignKey;

/** Compute the text of a token that the caller invented. Called once per key, on any thread. */
@FunctionalInterface
public interface CustomToken {

  /**
   * Compute the text.
   *
   * @param key the key that is being named
   * @return the text; {@code null} and exceptions become {@code convention-token-failed}
   */
  String text(ForeignKey key);
}
