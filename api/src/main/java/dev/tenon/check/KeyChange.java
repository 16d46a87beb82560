package dev.tenon.check;

import dev.tenon.key.Alteration;
import dev.tenon.name.Identifier;
import java.util.Objects;

/** Be a change of a key that is there, and stays. */
public sealed interface KeyChange {

  /** Prove that all rows fulfil the key. */
  record Validation() implements KeyChange {}

  /**
   * Give the key another name.
   *
   * @param newName as asked
   */
  record Renaming(Identifier newName) implements KeyChange {
    /** Check that the name is there. */
    public Renaming {
      Objects.requireNonNull(newName, "newName");
    }
  }

  /**
   * Check the key at another time, or enforce it or not.
   *
   * @param wanted what shall be otherwise
   */
  record Altering(Alteration wanted) implements KeyChange {
    /** Check that the change is there. */
    public Altering {
      Objects.requireNonNull(wanted, "wanted");
    }
  }
}
