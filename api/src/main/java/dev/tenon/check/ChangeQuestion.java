package dev.tenon.check;

import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Ask what the server will answer when a key is validated, renamed or altered.
 *
 * @param source the table that has the key, or should; as asked
 * @param keyName by which the key is looked for
 * @param key as stored; absent where the table has no such key, or it can't be seen
 * @param change what would be done
 * @param facts what was read
 */
public record ChangeQuestion(
    TableName source,
    Identifier keyName,
    Optional<StoredForeignKey> key,
    KeyChange change,
    Facts facts)
    implements KeyQuestion {

  /** Check that no part is missing. */
  public ChangeQuestion {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(keyName, "keyName");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(facts, "facts");
  }

  @Override
  public Optional<Identifier> name() {
    return Optional.of(keyName);
  }

  /**
   * Ask about the key as if it were added: by this its rows are looked at.
   *
   * @return absent where there is no key
   */
  public Optional<Question> added() {
    return key.map(
        stored ->
            new Question(
                NamedForeignKey.of(stored.name(), stored.definition()),
                Placement.ALTER_TABLE,
                facts));
  }
}
