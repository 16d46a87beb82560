package dev.tenon.spi;

import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;

/**
 * Hold the index that stays when a key goes.
 *
 * @param name the index
 * @param neededBy what else rests on it, for people: another key, uniqueness; empty: nothing
 */
public record LeftoverIndex(Identifier name, List<String> neededBy) {

  /** Check that no part is missing. */
  public LeftoverIndex {
    Objects.requireNonNull(name, "name");
    neededBy = List.copyOf(neededBy);
  }

  /**
   * Tell whether it can go too.
   *
   * @return whether nothing else is known to need it
   */
  public boolean free() {
    return neededBy.isEmpty();
  }
}
