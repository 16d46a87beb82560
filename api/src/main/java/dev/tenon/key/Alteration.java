package dev.tenon.key;

import java.util.Objects;
import java.util.Optional;

/**
 * Say what shall be otherwise with a key that is there.
 *
 * @param deferrability absent: as it is
 * @param enforcement absent: as it is
 */
public record Alteration(Optional<Deferrability> deferrability, Optional<Enforcement> enforcement) {

  /** Tell whether a server holds writers to a key. */
  public enum Enforcement {
    ENFORCED,
    NOT_ENFORCED
  }

  /** Check that something is asked. */
  public Alteration {
    Objects.requireNonNull(deferrability, "deferrability");
    Objects.requireNonNull(enforcement, "enforcement");
    if (deferrability.isEmpty() && enforcement.isEmpty()) {
      throw new IllegalArgumentException("an alteration alters something");
    }
  }

  /**
   * Ask when a key is checked.
   *
   * @param deferrability wanted
   * @return the alteration
   */
  public static Alteration of(Deferrability deferrability) {
    return new Alteration(Optional.of(deferrability), Optional.empty());
  }

  /**
   * Ask whether a key is enforced.
   *
   * @param enforcement wanted
   * @return the alteration
   */
  public static Alteration of(Enforcement enforcement) {
    return new Alteration(Optional.empty(), Optional.of(enforcement));
  }
}
