package dev.tenon.check;

import dev.tenon.facts.Facts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Ask what the server will answer when a key is dropped.
 *
 * @param source the table that has the key, or should; as asked
 * @param name by which the key is looked for; absent: by its shape
 * @param key as stored; absent where the table has no such key, or it can't be seen
 * @param ifExists whether nothing is to be done where there is no such key
 * @param withIndex whether the index that served it shall go too, where nothing else needs it
 * @param facts what was read
 */
public record DropQuestion(
    TableName source,
    Optional<Identifier> name,
    Optional<StoredForeignKey> key,
    boolean ifExists,
    boolean withIndex,
    Facts facts)
    implements KeyQuestion {

  /** Check that no part is missing. */
  public DropQuestion {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(facts, "facts");
  }
}
