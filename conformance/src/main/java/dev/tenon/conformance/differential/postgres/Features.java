package dev.tenon.conformance.differential.postgres;

import dev.tenon.facts.ServerVersion;
import java.util.Objects;

/**
 * Tell which words a server knows.
 *
 * @param version of the server
 */
record Features(ServerVersion version) {

  Features {
    Objects.requireNonNull(version, "version");
  }

  /** Transaction numbers of 64 bits. */
  boolean longTransactionNumbers() {
    return from(13);
  }

  boolean multiranges() {
    return from(14);
  }

  boolean nullsNotDistinct() {
    return from(15);
  }

  /** Lists of columns that ON DELETE sets. */
  boolean setColumns() {
    return from(15);
  }

  boolean virtualColumns() {
    return from(18);
  }

  boolean withoutOverlaps() {
    return from(18);
  }

  boolean notEnforced() {
    return from(18);
  }

  /** NOT NULL constraints have names. */
  boolean namedNotNull() {
    return from(18);
  }

  boolean unloggedPartitioned() {
    return !from(18);
  }

  private boolean from(int release) {
    return version.isAtLeast(release, 0, 0);
  }
}
