package dev.tenon.mysql.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Orphans;
import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.facts.IndexRules;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.name.Identifier;
import dev.tenon.spi.GeneratedNames;
import java.util.List;
import java.util.Optional;

/**
 * Be what a storage engine answers in a way of its own, where the server's order of checks is the
 * same for all. Pure.
 *
 * <p>The server goes: its own checks of names, columns, tables and indexes, in which it asks the
 * engine; then {@link #nameChecks}, {@link #ownChecks} and {@link #lateChecks}, the engine's.
 * {@link #regrets} come last.
 */
public interface EngineRules {

  /**
   * Return the version whose answers these are.
   *
   * @return of the server
   */
  ServerVersion version();

  /**
   * Tell how keys without name are named.
   *
   * @return the rule
   */
  GeneratedNames names();

  /**
   * Tell which indexes keys rest on.
   *
   * @return the engine's rules
   */
  IndexRules indexRules();

  /**
   * Tell whether partitioned tables may be part of keys.
   *
   * @return whether the server lets them pass
   */
  boolean partitions();

  /**
   * Tell why the columns of a pair do not go together.
   *
   * @param pair both columns are there
   * @return the two values that differ, for people: {@code int against bigint}; absent when they go
   *     together
   */
  Optional<String> mismatch(Pair<Situation> pair);

  /**
   * Find the index of the referent that the key can refer to.
   *
   * @param situation both tables are there
   * @return the one that the server would record; absent when it refuses
   */
  Optional<TableIndex> referencedKey(Situation situation);

  /**
   * Find the index of the source table that serves the key, among those there.
   *
   * @param situation the source table is there
   * @return absent when the server makes one
   */
  Optional<TableIndex> supporting(Situation situation);

  /**
   * Foretell what becomes of the source table's indexes if the key is accepted.
   *
   * @param situation the source table is there
   * @return one effect for the index that serves the key, more for those that may go
   */
  List<IndexEffect> indexEffects(Situation situation);

  /**
   * List what the engine refuses of names, once the server has nothing to say.
   *
   * @return in its order; none unless the engine has its own
   */
  default List<RuleCheck<Situation>> nameChecks() {
    return List.of();
  }

  /**
   * List what the engine refuses by itself, after that.
   *
   * @return in its order
   */
  List<RuleCheck<Situation>> ownChecks();

  /**
   * List what the engine refuses after that; before 8.0, in place, once the key has a name.
   *
   * @return in its order
   */
  default List<RuleCheck<Situation>> lateChecks() {
    return List.of();
  }

  /**
   * Tell whether what is said of accepted keys for all engines is true of this one.
   *
   * @param regret a rule about accepted keys
   * @return whether it holds
   */
  default boolean shares(Rule regret) {
    return true;
  }

  /**
   * List what the engine accepts and people regret, besides what is the same for all.
   *
   * @return in any order
   */
  List<RuleCheck<Situation>> regrets();

  /**
   * Say what is said about rows that stand in the way.
   *
   * @param situation for which nothing else stands in the way
   * @param orphans at least one
   * @return an error
   */
  Finding refusedRows(Situation situation, Orphans orphans);

  /**
   * List the rules by which {@link #refusedRows} answers.
   *
   * @return for the catalogue
   */
  List<Rule> rows();

  /**
   * List what is refused of a column while the server makes the index for the key.
   *
   * @return in order
   */
  default List<RuleCheck<Pair<Situation>>> indexChecks() {
    return IndexChecks.ofColumns();
  }

  /**
   * List what the server refuses when it looks for the index of the source table, once it is made.
   *
   * @return in order
   */
  default List<RuleCheck<Situation>> supportChecks() {
    return List.of(ShapeChecks.spatial(), IndexChecks.cut());
  }

  /**
   * List what comes before the index is made.
   *
   * @return in order; none unless the engine has its own
   */
  default List<RuleCheck<Situation>> firstChecks() {
    return List.of();
  }

  /**
   * Say what is said about a temporary source table.
   *
   * @return comes after the index is made
   */
  default List<RuleCheck<Situation>> temporaryChecks() {
    return List.of(TableChecks.temporary());
  }

  /**
   * Return the rule that {@link #mismatch} sees broken.
   *
   * @return InnoDB's
   */
  default Rule typesDiffer() {
    return TypeChecks.DIFFER;
  }

  /**
   * Return the rule that {@link #referencedKey} sees broken, where a referenced key has to be
   * unique.
   *
   * @return InnoDB's
   */
  default Rule noUniqueKey() {
    return KeyChecks.NO_UNIQUE;
  }

  /**
   * Return the rule that {@link #referencedKey} sees broken elsewhere.
   *
   * @return InnoDB's
   */
  default Rule noReferencedKey() {
    return KeyChecks.NO_KEY;
  }

  /**
   * Tell whether an index is one that keys may refer to where a referenced key has to be unique.
   *
   * @param index of a referent
   * @param remoteColumns in order
   * @return whether a key on it does not freeze the referent
   */
  default boolean standard(TableIndex index, List<Identifier> remoteColumns) {
    return InnodbKeys.exactlyUnique(index, remoteColumns);
  }
}
