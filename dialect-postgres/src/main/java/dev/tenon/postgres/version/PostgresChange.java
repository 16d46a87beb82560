package dev.tenon.postgres.version;

import dev.tenon.facts.ServerVersion;

/**
 * Name the releases that Tenon tells apart: the one place of version boundaries. What the catalogue
 * gained with them is read in a way that fits all.
 */
public enum PostgresChange {
  /** The oldest release that Tenon speaks for. */
  OLDEST(12),
  /** A key on a foreign table is refused before anything else is looked at (seen on 13 to 18). */
  FOREIGN_TABLE_FIRST(13),
  /** Two operands of type anyarray are no match for each other (seen on 15, not on 12). */
  ANYARRAY_UNDETERMINED(13),
  /**
   * A key that takes over those of partitions, and refers to a partitioned table, locks the parts
   * of both against readers (seen on 15 and 17, not on 12).
   */
  ADOPTION_LOCKS_PARTS(13),
  /** A list of columns after ON DELETE SET NULL and SET DEFAULT (release notes 15, E.19.3.3). */
  COLUMN_LIST(15),
  /** An update that moves a referenced row to another partition is an update (release notes 15). */
  MOVES_ARE_UPDATES(15),
  /** NOT ENFORCED (release notes 18, CREATE TABLE). */
  NOT_ENFORCED(18),
  /** NOT VALID on a partitioned source table (release notes 18). */
  NOT_VALID_PARTITIONED(18),
  /**
   * An ALTER CONSTRAINT of a partition's part of a key is 55000; before, XX000 (seen on 12 to 18).
   */
  INHERITED_KEY_STATE(18),
  /** Nondeterministic collations must be the same on both sides (release notes 18, E.4.2). */
  SAME_COLLATION(18),
  /** VALIDATE CONSTRAINT also settles what partitions of the referent table keep (seen on 18). */
  VALIDATES_PARTITIONS(18);

  private final int major;

  PostgresChange(int major) {
    this.major = major;
  }

  /**
   * Tell whether a version has the change.
   *
   * @param version of the server
   * @return whether it is that release or newer
   */
  public boolean in(ServerVersion version) {
    return version.isAtLeast(major, 0, 0);
  }

  /**
   * Return the release that brought it.
   *
   * @return the first number of its version
   */
  public int release() {
    return major;
  }
}
