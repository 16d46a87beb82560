package dev.tenon.core.check;

import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Target;
import java.util.HashMap;
import java.util.Map;

/** Choose the dialects of one call; each target's is chosen and made once. For one thread. */
final class Dialects {
  private final DialectRegistry registry;
  private final Map<Target, Dialect> made = new HashMap<>();

  Dialects(DialectRegistry registry) {
    this.registry = registry;
  }

  Dialect of(Target target) {
    return made.computeIfAbsent(
        target, asked -> registry.create(registry.choose(asked), asked.server().version()));
  }
}
