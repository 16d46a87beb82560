package dev.tenon;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Objects;

/**
 * Ask for the rows of a key to be proven: those that were there before it, and those that sessions
 * with their checks off wrote since.
 *
 * @param source the table that has the key
 * @param name its stored name
 */
public record ValidateForeignKey(TableName source, Identifier name) implements Operation {

  /** Check that no part is missing. */
  public ValidateForeignKey {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(name, "name");
  }
}
