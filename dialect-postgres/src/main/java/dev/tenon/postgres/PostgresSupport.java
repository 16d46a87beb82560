package dev.tenon.postgres;

import dev.tenon.spi.Capability;
import dev.tenon.spi.ServerVersion;
import dev.tenon.spi.Support;
import dev.tenon.spi.Support.NotHonoured;
import dev.tenon.spi.Support.Unsupported;

/**
 * Say what each version can do: one entry for each fact. Manual: CREATE TABLE and ALTER TABLE of
 * versions 12 to 18. Every entry is tried on the real servers by {@code CapabilitiesTest}.
 */
record PostgresSupport(ServerVersion version) {

  Support of(Capability capability) {
    return switch (capability) {
      case ON_DELETE_NO_ACTION,
          ON_DELETE_RESTRICT,
          ON_DELETE_CASCADE,
          ON_DELETE_SET_NULL,
          ON_DELETE_SET_DEFAULT,
          ON_UPDATE_NO_ACTION,
          ON_UPDATE_RESTRICT,
          ON_UPDATE_CASCADE,
          ON_UPDATE_SET_NULL,
          ON_UPDATE_SET_DEFAULT,
          MATCH_SIMPLE,
          MATCH_FULL,
          DEFERRABLE,
          NOT_VALID,
          DROP_IF_EXISTS,
          CROSS_SCHEMA ->
          Support.YES;
      case MATCH_PARTIAL -> MATCH_PARTIAL;
      case NOT_VALID_INLINE -> NOT_VALID_INLINE;
      case INDEX_NAME -> INDEX_NAME;
      case ON_DELETE_COLUMN_LIST -> since(15, COLUMN_LIST);
      case NOT_ENFORCED -> since(18, NOT_ENFORCED);
    };
  }

  private Support since(int major, Unsupported before) {
    return version.isAtLeast(major, 0, 0) ? Support.YES : before;
  }

  /** 12 to 18: the parser answers 0A000. */
  private static final Unsupported MATCH_PARTIAL =
      new Unsupported(
          "PostgreSQL has not implemented MATCH PARTIAL",
          "Use MATCH FULL, or make the columns NOT NULL.");

  /** 12 to 18: taken without a word; the key is stored as valid. */
  private static final NotHonoured NOT_VALID_INLINE =
      new NotHonoured(
          "within CREATE TABLE it ignores NOT VALID, as there are no rows to check",
          "Leave the option out, or add the key with ALTER TABLE.");

  /** 12 to 18: a syntax error; no index comes with a key. */
  private static final Unsupported INDEX_NAME =
      new Unsupported(
          "it makes no index for a key, so there is none to name",
          "Create the index on the local columns yourself.");

  /** Before 15 a syntax error. */
  private static final Unsupported COLUMN_LIST =
      new Unsupported(
          "a list of columns after SET NULL or SET DEFAULT exists from version 15",
          "Leave the list out, or upgrade the server.");

  /** Before 18 a syntax error. */
  private static final Unsupported NOT_ENFORCED =
      new Unsupported(
          "NOT ENFORCED exists from version 18",
          "Use postgresql_not_valid, which leaves only the existing rows unchecked; or upgrade the"
              + " server.");
}
