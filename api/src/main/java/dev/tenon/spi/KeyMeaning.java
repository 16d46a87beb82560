package dev.tenon.spi;

import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;

/** Tell when two keys mean the same to the server. */
@FunctionalInterface
public interface KeyMeaning {

  /**
   * Bring a key into the one form that all keys of its meaning share: schemas filled in, names
   * folded where the server ignores their case, defaults left out, words that the server can't tell
   * apart made one.
   *
   * @param key as asked or as stored
   * @param session of the connection
   * @return two keys mean the same exactly when their canonical forms are equal
   */
  ForeignKey canonical(ForeignKey key, Session session);
}
