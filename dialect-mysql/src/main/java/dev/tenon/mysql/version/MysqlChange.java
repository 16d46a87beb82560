package dev.tenon.mysql.version;

import dev.tenon.facts.ServerVersion;

/**
 * Name the changes in MySQL's foreign keys that Tenon tells versions apart by: the one place of
 * version boundaries.
 */
public enum MysqlChange {
  /** The oldest release that Tenon speaks for. */
  OLDEST(5, 7, 0),
  /** Keys live in the data dictionary: names are compared without accents, MATCH keeps actions. */
  DATA_DICTIONARY(8, 0, 0),
  /** Referenced columns are stored in their own spelling again (bugs 88718, 96365). */
  REFERENCED_SPELLING(8, 0, 14),
  /** Parts of an index may be expressions. */
  FUNCTIONAL_INDEXES(8, 0, 13),
  /**
   * The server checks a key before the storage engine does, and says what is wrong with it. Seen on
   * 8.0.15 and not on 8.0.12; the manual names no release, the latest is assumed.
   */
  CHECKS_IN_SERVER(8, 0, 15),
  /**
   * Columns of the primary key count as part of the other indexes again, as on 5.7. Seen on 8.0.31
   * and not on 8.0.15; the manual names no release, the earliest is assumed.
   */
  HIDDEN_COLUMNS(8, 0, 16),
  /**
   * The name of a new key is held against those of its own table before anything is said about the
   * referent. Seen on 8.0.31 and not on 8.0.15; the manual names no release, the earliest is
   * assumed.
   */
  OWN_NAMES_FIRST(8, 0, 16),
  /** CHECK is enforced and recorded. */
  CHECK_CONSTRAINTS(8, 0, 16),
  /** An index name after FOREIGN KEY names the index only (manual, "Identifiers"). */
  INDEX_NAME_IS_NO_SYMBOL(8, 0, 16),
  /**
   * InnoDB takes SET DEFAULT. Refused on 8.0.15, taken on 8.0.31; the release between them that
   * changed it is not documented, the earliest is assumed.
   */
  SET_DEFAULT_TAKEN(8, 0, 16),
  /**
   * The server looks for the key of a DROP FOREIGN KEY in partitioned and temporary tables too. Not
   * yet on 8.0.15, seen on 8.0.31; the release between them is not documented, the earliest is
   * assumed.
   */
  DROPPED_KEY_SOUGHT(8, 0, 16),
  /**
   * BLACKHOLE takes indexes as long as InnoDB's. Not yet on 8.0.15, seen on 8.0.31; the release
   * between them is not documented, the latest is assumed.
   */
  BLACKHOLE_AS_INNODB(8, 0, 31),
  /** NDB counts generated names instead of making them of object ids. */
  NDB_COUNTED_NAMES(8, 0, 18),
  /** NDB compares key names without case whatever lower_case_table_names says. */
  NDB_CASELESS_NAMES(8, 0, 20),
  /** A referenced key must be unique unless restrict_fk_on_non_standard_key is off. */
  STANDARD_REFERENCED_KEYS(8, 4, 0);

  private final int major;
  private final int minor;
  private final int patch;

  MysqlChange(int major, int minor, int patch) {
    this.major = major;
    this.minor = minor;
    this.patch = patch;
  }

  /**
   * Tell whether a version has the change.
   *
   * @param version of the server
   * @return whether it is that release or newer
   */
  public boolean in(ServerVersion version) {
    return version.isAtLeast(major, minor, patch);
  }

  /**
   * Return the release that brought it.
   *
   * @return without the patch where that is 0
   */
  public String release() {
    return major + "." + minor + (patch == 0 ? "" : "." + patch);
  }
}
