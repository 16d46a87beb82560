package dev.tenon.postgres.plan;

import dev.tenon.name.Identifier;
import dev.tenon.postgres.names.PostgresIdentifiers;
import dev.tenon.spi.LengthUnit;

/** Name the index of a key, always the same, so that a second run finds what the first one left. */
final class IndexName {
  private static final String SUFFIX = "_idx";

  private IndexName() {}

  static Identifier of(Identifier key) {
    int room = PostgresIdentifiers.MAX_BYTES - SUFFIX.length();
    return new Identifier(LengthUnit.BYTES.cut(key.text(), room) + SUFFIX);
  }
}
