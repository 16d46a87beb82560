package dev.tenon.core.gate;

import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;

/** Let a key pass to rendering only when the target does and stores all of it. */
public final class KeyGate {
  private final DialectRegistry registry;

  @Inject
  KeyGate(DialectRegistry registry) {
    this.registry = registry;
  }

  /**
   * Check a key.
   *
   * @param key with its final name
   * @param allowed what the caller wants sent although it is not honoured
   * @param dialect of the target
   * @param placement which statement it will stand in
   * @return the capabilities that its options need
   * @throws dev.tenon.error.TenonException the first thing that stands in the way
   */
  public Set<Capability> check(
      NamedForeignKey key, Set<Capability> allowed, Dialect dialect, Placement placement) {
    NameGate names = new NameGate(dialect);
    names.check(key.definition());
    key.name().ifPresent(name -> names.check(IdentifierKind.CONSTRAINT, name));
    CapabilityGate capabilities = new CapabilityGate(dialect, allowed);
    Needs.of(key.definition()).forEach(capabilities::check);
    OptionGate options = new OptionGate(registry, dialect);
    // Sorted, so that of several errors it is always the same one that is told.
    Set<Capability> needed = EnumSet.noneOf(Capability.class);
    new TreeMap<>(key.options())
        .forEach((option, value) -> options.check(option, value, placement).ifPresent(needed::add));
    needed.forEach(capabilities::check);
    return needed;
  }
}
