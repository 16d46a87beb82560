package dev.tenon.postgres;

import static java.util.Map.entry;

import dev.tenon.facts.ServerVersion;
import dev.tenon.postgres.version.PostgresChange;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Support;
import dev.tenon.spi.Support.NotHonoured;
import dev.tenon.spi.Support.Unsupported;
import java.util.Map;

/**
 * Hold what a target can do: one table, one line for each fact. Manual: CREATE TABLE and ALTER
 * TABLE of versions 12 to 18; every line is tried on real servers.
 *
 * @param facts by capability
 */
record Abilities(Map<Capability, Support> facts) {
  private static final Support UNKNOWN =
      new Unsupported("this release of the dialect does not know it", "Use a newer release.");

  /** The parser answers 0A000. */
  private static final Support MATCH_PARTIAL =
      new Unsupported(
          "PostgreSQL has not implemented it (0A000)",
          "Use MATCH FULL, or make the columns NOT NULL.");

  /** Taken without a word; the key is stored as valid. */
  private static final Support NOT_VALID_INLINE =
      new NotHonoured(
          "within CREATE TABLE the words are ignored, as there are no rows to check",
          "Leave the option out, or add the key with ALTER TABLE.");

  private static final Support INDEX_NAME =
      new Unsupported(
          "no index comes with a key, and the name is a syntax error (42601)",
          "Create the index on the local columns yourself.");

  private static final Support COLUMN_LIST =
      new Unsupported(
          "a list of columns after SET NULL or SET DEFAULT exists from version "
              + PostgresChange.COLUMN_LIST.release(),
          "Leave the list out, or upgrade the server.");

  private static final Support NOT_ENFORCED =
      new Unsupported(
          "the state exists from version " + PostgresChange.NOT_ENFORCED.release(),
          "Use postgresql_not_valid, which leaves only the existing rows unchecked; or upgrade the"
              + " server.");

  /** Copy the table. */
  Abilities {
    facts = Map.copyOf(facts);
  }

  /** State the facts of a version. */
  static Abilities at(ServerVersion version) {
    return new Abilities(
        Map.ofEntries(
            entry(Capability.ON_DELETE_NO_ACTION, Support.YES),
            entry(Capability.ON_DELETE_RESTRICT, Support.YES),
            entry(Capability.ON_DELETE_CASCADE, Support.YES),
            entry(Capability.ON_DELETE_SET_NULL, Support.YES),
            entry(Capability.ON_DELETE_SET_DEFAULT, Support.YES),
            entry(
                Capability.ON_DELETE_COLUMN_LIST,
                PostgresChange.COLUMN_LIST.in(version) ? Support.YES : COLUMN_LIST),
            entry(Capability.ON_UPDATE_NO_ACTION, Support.YES),
            entry(Capability.ON_UPDATE_RESTRICT, Support.YES),
            entry(Capability.ON_UPDATE_CASCADE, Support.YES),
            entry(Capability.ON_UPDATE_SET_NULL, Support.YES),
            entry(Capability.ON_UPDATE_SET_DEFAULT, Support.YES),
            entry(Capability.MATCH_SIMPLE, Support.YES),
            entry(Capability.MATCH_FULL, Support.YES),
            entry(Capability.MATCH_PARTIAL, MATCH_PARTIAL),
            entry(Capability.DEFERRABLE, Support.YES),
            entry(Capability.NOT_VALID, Support.YES),
            entry(Capability.NOT_VALID_INLINE, NOT_VALID_INLINE),
            entry(
                Capability.NOT_ENFORCED,
                PostgresChange.NOT_ENFORCED.in(version) ? Support.YES : NOT_ENFORCED),
            entry(Capability.INDEX_NAME, INDEX_NAME),
            entry(Capability.DROP_IF_EXISTS, Support.YES),
            entry(Capability.CROSS_SCHEMA, Support.YES)));
  }

  Support of(Capability capability) {
    return facts.getOrDefault(capability, UNKNOWN);
  }
}
