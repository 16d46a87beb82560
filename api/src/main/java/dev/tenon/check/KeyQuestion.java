package dev.tenon.check;

import dev.tenon.facts.Facts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Optional;

/** Ask what the server will answer about a key that is there, or should be. */
public sealed interface KeyQuestion permits DropQuestion, ChangeQuestion {

  /**
   * Return the table that has the key, or should.
   *
   * @return as asked
   */
  TableName source();

  /**
   * Return the name by which the key is looked for.
   *
   * @return absent where it is looked for by its shape
   */
  Optional<Identifier> name();

  /**
   * Return the key.
   *
   * @return as stored; absent where the table has no such key, or it can't be seen
   */
  Optional<StoredForeignKey> key();

  /**
   * Return what was read.
   *
   * @return the facts
   */
  Facts facts();

  /**
   * Return the stored name of the table.
   *
   * @return qualified, unless no schema is said and none is current
   */
  default TableName storedSource() {
    return facts().resolve(source());
  }
}
