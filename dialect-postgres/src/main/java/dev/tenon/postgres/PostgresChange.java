package dev.tenon.postgres;

import dev.tenon.facts.ServerVersion;

/**
 * Name the releases that Tenon tells apart: the one place of version boundaries. What the catalogue
 * gained with them is read in a way that fits all.
 */
enum PostgresChange {
  /** The oldest release that Tenon speaks for. */
  OLDEST(12),
  /** A list of columns after ON DELETE SET NULL and SET DEFAULT (release notes 15, E.19.3.3). */
  COLUMN_LIST(15),
  /** NOT ENFORCED (release notes 18, CREATE TABLE). */
  NOT_ENFORCED(18);

  private final int major;

  PostgresChange(int major) {
    this.major = major;
  }

  /** Tell whether a version has the change. */
  boolean in(ServerVersion version) {
    return version.isAtLeast(major, 0, 0);
  }

  /** Return the release that brought it. */
  int release() {
    return major;
  }
}
