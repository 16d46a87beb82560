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
record KeyState(boolean validated, boolean enforced) {

  /** Read off the options what was asked for. */
  static KeyState asked(Set<Capability> needs) {
    boolean enforced = !needs.contains(Capability.NOT_ENFORCED);
    return new KeyState(enforced && !needs.contains(Capability.NOT_VALID), enforced);
  }

  static KeyState of(StoredForeignKey key) {
    return new KeyState(key.validated(), key.enforced());
  }

  /** Tell whether this holds as far as another asks. */
  boolean satisfies(KeyState asked) {
    return enforced == asked.enforced && (validated || !asked.validated);
  }

  @Override
  public String toString() {
    return !enforced ? "not enforced" : validated ? "enforced and validated" : "not validated";
  }
}
