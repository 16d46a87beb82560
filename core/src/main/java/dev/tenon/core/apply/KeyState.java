package dev.tenon.core.apply;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.spi.Capability;
import java.util.Set;

/**
 * Say how far a key holds, apart from what it means.
 *
 * @param validated whether existing rows satisfy it
 * @param enforced whether new rows are checked
 */
public record KeyState(boolean validated, boolean enforced) {

  /**
   * Read off the options what was asked for.
   *
   * @param needs what a target has to be capable of for it
   * @return the state asked for
   */
  public static KeyState asked(Set<Capability> needs) {
    boolean enforced = !needs.contains(Capability.NOT_ENFORCED);
    return new KeyState(enforced && !needs.contains(Capability.NOT_VALID), enforced);
  }

  /**
   * Read off a key how far it holds.
   *
   * @param key as stored
   * @return its state
   */
  public static KeyState of(StoredForeignKey key) {
    return new KeyState(key.validated(), key.enforced());
  }

  /**
   * Tell whether this holds as far as another asks.
   *
   * @param asked for
   * @return whether it does
   */
  public boolean satisfies(KeyState asked) {
    return enforced == asked.enforced && (validated || !asked.validated);
  }

  @Override
  public String toString() {
    return !enforced ? "not enforced" : validated ? "enforced and validated" : "not validated";
  }
}
