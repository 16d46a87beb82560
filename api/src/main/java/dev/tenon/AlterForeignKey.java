package dev.tenon;

import dev.tenon.key.Alteration;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Objects;

/**
 * Ask for a key to be checked at another time, or to be enforced or not.
 *
 * @param source the table that has the key
 * @param name its stored name
 * @param change what shall be otherwise
 */
public record AlterForeignKey(TableName source, Identifier name, Alteration change)
    implements Operation {

  /** Check that no part is missing. */
  public AlterForeignKey {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(change, "change");
  }
}
