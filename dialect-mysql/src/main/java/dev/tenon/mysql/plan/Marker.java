package dev.tenon.mysql.plan;

import dev.tenon.core.mark.Fingerprint;
import dev.tenon.mysql.facts.Unproven;
import dev.tenon.name.Identifier;

/** Name keys that are not proven: whoever meets such a name knows what it is. */
final class Marker {
  private Marker() {}

  /** Make the name that goes with a final one; always the same, so that a second run finds it. */
  static Identifier of(Identifier name) {
    return new Identifier(Unproven.PREFIX + Fingerprint.of(name.text()));
  }
}
