package dev.tenon.conformance.differential.mysql;

import dev.tenon.facts.ServerVersion;

/**
 * Tell which words a server knows.
 *
 * @param version of the server
 * @param ndb whether tables are those of NDB Cluster
 */
record Features(ServerVersion version, boolean ndb) {

  /** Descending and invisible indexes, and the newer collations. */
  boolean eight() {
    return version.isAtLeast(8, 0, 0);
  }

  boolean expressionIndexes() {
    return version.isAtLeast(8, 0, 13);
  }

  boolean checks() {
    return version.isAtLeast(8, 0, 16);
  }

  boolean restrictsNonStandardKeys() {
    return version.isAtLeast(8, 4, 0);
  }

  boolean vectors() {
    return version.isAtLeast(9, 0, 0);
  }
}
