package dev.tenon.mysql;

import static java.util.Map.entry;

import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Support;
import dev.tenon.spi.Support.NotHonoured;
import dev.tenon.spi.Support.Unsupported;
import java.util.EnumMap;
import java.util.Map;

/**
 * Hold what a target can do: one table, one line for each fact.
 *
 * @param facts by capability
 */
public record Abilities(Map<Capability, Support> facts) {
  private static final Support UNKNOWN =
      new Unsupported("this release of the dialect does not know it", "Use a newer release.");
  private static final Support DEFERRABLE =
      new Unsupported(
          "every check is immediate, and the clause is a syntax error (1064)",
          "Leave deferrable and initially out.");
  private static final Support NOT_ENFORCED =
      new Unsupported(
          "a foreign key is always enforced, and the clause is a syntax error (1064)",
          "Leave it out, or do not create the key.");
  private static final Support NOT_VALID =
      new Unsupported(
          "the server has no state 'not valid' for a key", "Leave it out, or mend the rows first.");
  private static final Support COLUMN_LIST =
      new Unsupported(
          "SET NULL acts on all columns of the key, and a list is a syntax error (1064)",
          "Leave the columns out.");
  private static final Support MATCH_FORGETS =
      new NotHonoured(
          "the word is dropped, and ON DELETE and ON UPDATE with it", "Leave match out.");
  private static final Support MATCH_SIMPLE =
      new NotHonoured(
          "the word is dropped; rows are matched that way without it", "Leave match out.");
  private static final Support MATCH_RECORDED =
      new NotHonoured(
          "it is recorded and never enforced: a NULL in any column satisfies the key",
          "Leave match out, and make the columns NOT NULL where that matters.");
  private static final Support DEFAULT_REFUSED =
      new Unsupported("InnoDB refuses it (1215)", "Use SET NULL, CASCADE or RESTRICT.");

  /** SET DEFAULT where the server takes it: stored and shown, but a violation is refused (1451). */
  public static final Support DEFAULT_RESTRICTS =
      new NotHonoured(
          "it is stored and acts like RESTRICT", "Use RESTRICT, which says what it does.");

  /** Copy the table. */
  public Abilities {
    facts = Map.copyOf(facts);
  }

  /**
   * State the facts of InnoDB.
   *
   * @param version of the server
   * @return a line for every capability
   */
  public static Abilities innodb(ServerVersion version) {
    boolean dictionary = MysqlChange.DATA_DICTIONARY.in(version);
    Support setDefault =
        MysqlChange.SET_DEFAULT_TAKEN.in(version) ? DEFAULT_RESTRICTS : DEFAULT_REFUSED;
    return new Abilities(
        Map.ofEntries(
            entry(Capability.ON_DELETE_NO_ACTION, Support.YES),
            entry(Capability.ON_DELETE_RESTRICT, Support.YES),
            entry(Capability.ON_DELETE_CASCADE, Support.YES),
            entry(Capability.ON_DELETE_SET_NULL, Support.YES),
            entry(Capability.ON_DELETE_SET_DEFAULT, setDefault),
            entry(Capability.ON_DELETE_COLUMN_LIST, COLUMN_LIST),
            entry(Capability.ON_UPDATE_NO_ACTION, Support.YES),
            entry(Capability.ON_UPDATE_RESTRICT, Support.YES),
            entry(Capability.ON_UPDATE_CASCADE, Support.YES),
            entry(Capability.ON_UPDATE_SET_NULL, Support.YES),
            entry(Capability.ON_UPDATE_SET_DEFAULT, setDefault),
            entry(Capability.MATCH_SIMPLE, dictionary ? MATCH_SIMPLE : MATCH_FORGETS),
            entry(Capability.MATCH_FULL, dictionary ? MATCH_RECORDED : MATCH_FORGETS),
            entry(Capability.MATCH_PARTIAL, dictionary ? MATCH_RECORDED : MATCH_FORGETS),
            entry(Capability.DEFERRABLE, DEFERRABLE),
            entry(Capability.NOT_VALID, NOT_VALID),
            entry(Capability.NOT_VALID_INLINE, NOT_VALID),
            entry(Capability.NOT_ENFORCED, NOT_ENFORCED),
            entry(Capability.INDEX_NAME, Support.YES),
            entry(Capability.DROP_IF_EXISTS, Support.YES),
            entry(Capability.CROSS_SCHEMA, Support.YES)));
  }

  /**
   * Return the table with some lines replaced.
   *
   * @param others what differs
   * @return a copy
   */
  public Abilities with(Map<Capability, Support> others) {
    Map<Capability, Support> all = new EnumMap<>(facts);
    all.putAll(others);
    return new Abilities(all);
  }

  Support of(Capability capability) {
    return facts.getOrDefault(capability, UNKNOWN);
  }
}
