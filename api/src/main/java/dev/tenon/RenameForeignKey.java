package dev.tenon;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Objects;

/**
 * Ask for a key to have another name, with nothing else changed.
 *
 * @param source the table that has the key
 * @param name its stored name
 * @param newName the name it shall have
 */
public record RenameForeignKey(TableName source, Identifier name, Identifier newName)
    implements Operation {

  /** Check that no part is missing. */
  public RenameForeignKey {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(newName, "newName");
  }
}
