package dev.tenon.check;

import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Say what a report is about.
 *
 * @param change what would be done
 * @param source the table that would be altered, as asked
 * @param key the new key with its final name, or the one that is there as it is stored; absent
 *     where there is no such key
 */
public record Asked(Change change, TableName source, Optional<NamedForeignKey> key) {

  /** Tell what would be done to a key. */
  public enum Change {
    CREATE,
    DROP,
    VALIDATE,
    RENAME,
    ALTER
  }

  /** Check that no part is missing. */
  public Asked {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(key, "key");
  }

  /**
   * Ask about a new key.
   *
   * @param key with its final name
   * @return the subject
   */
  public static Asked create(NamedForeignKey key) {
    return new Asked(Change.CREATE, key.definition().source(), Optional.of(key));
  }
}
