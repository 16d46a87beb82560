package dev.tenon.core.naming;

import dev.tenon.core.fake.FakeRules;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.IdentifierRules;
import java.util.Optional;

/** Name a key the way core does, with everything but the convention at rest. */
final class Naming {
  private Naming() {}

  /** Name an unnamed key; short enough that nothing is cut. */
  static String name(String template, ForeignKey key) {
    return name(NamingConvention.of(template), key);
  }

  static String name(NamingConvention convention, ForeignKey key) {
    return name(convention, new ConstraintName.Unnamed(), key, FakeRules.CHARACTERS_64)
        .orElseThrow()
        .text();
  }

  static Optional<Identifier> name(
      NamingConvention convention, ConstraintName name, ForeignKey key, IdentifierRules rules) {
    return new ConstraintNamer(Optional.of(convention)).name(name, key, Optional.empty(), rules);
  }

  static ConstraintName given(String name) {
    return ConstraintName.ofNullable(name);
  }

  static ConstraintName finalName(String name) {
    return new ConstraintName.Final(new Identifier(name));
  }
}
