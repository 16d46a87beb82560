package dev.tenon.check;

import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import java.util.Objects;

/**
 * Ask what the server will answer.
 *
 * @param key with its final name, or none
 * @param placement the statement that it stands in; within {@code CREATE TABLE} the facts describe
 *     the source table as it will be without the key
 * @param facts what was read
 */
public record Question(NamedForeignKey key, Placement placement, Facts facts) {

  /** Check that no part is missing. */
  public Question {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(placement, "placement");
    Objects.requireNonNull(facts, "facts");
  }
}
