package dev.tenon.core.gate;

import dev.tenon.error.Problems;
import dev.tenon.error.TenonException;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Support;
import java.util.Set;

/** Refuse what a target can't do, and what it takes without honouring it. */
public final class CapabilityGate {
  private final Dialect dialect;
  private final Set<Capability> allowed;

  /**
   * Check for a target.
   *
   * @param dialect of the target
   * @param allowed what the caller wants sent although it is not honoured
   */
  public CapabilityGate(Dialect dialect, Set<Capability> allowed) {
    this.dialect = dialect;
    this.allowed = allowed;
  }

  /**
   * Check one capability.
   *
   * @param capability that is needed
   * @throws TenonException {@code unsupported-…}, {@code not-honoured-…}
   */
  public void check(Capability capability) {
    switch (dialect.support(capability)) {
      case Support.Supported() -> {}
      case Support.Unsupported(String reason, String instead) ->
          throw new TenonException(
              Problems.unsupported(capability.id(), dialect.displayName(), reason, instead));
      case Support.NotHonoured(String reason, String instead) -> {
        if (!allowed.contains(capability)) {
          throw new TenonException(
              Problems.notHonoured(capability.id(), dialect.displayName(), reason, instead));
        }
      }
    }
  }
}
