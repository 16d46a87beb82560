package dev.tenon.key;

import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold a foreign key as a server stored it and answers it back.
 *
 * @param name the stored name
 * @param definition with both tables' schemas filled in, and actions in the server's own words
 * @param validated whether existing rows are known to satisfy it
 * @param enforced whether new rows are checked
 * @param referencedKey the key or index of the referent table that it rests on, where the server
 *     tells
 * @param supportingIndex the index of the source table that serves it, where there is one
 * @param extras what the key has and a definition can't say, such as PERIOD; empty: nothing. A key
 *     with extras means something else than any key that can be asked for.
 */
public record StoredForeignKey(
    Identifier name,
    ForeignKey definition,
    boolean validated,
    boolean enforced,
    Optional<Identifier> referencedKey,
    Optional<Identifier> supportingIndex,
    List<String> extras) {

  /** Check that no part is missing. */
  public StoredForeignKey {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(referencedKey, "referencedKey");
    Objects.requireNonNull(supportingIndex, "supportingIndex");
    extras = List.copyOf(extras);
  }

  @Override
  public String toString() {
    return name
        + ": "
        + definition
        + (extras.isEmpty() ? "" : " " + String.join(" ", extras))
        + (validated ? "" : " (not validated)")
        + (enforced ? "" : " (not enforced)");
  }
}
