package dev.tenon.ndb.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Orphans;
import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.facts.IndexRules;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.EngineRules;
import dev.tenon.mysql.rules.Situation;
import dev.tenon.name.Identifier;
import dev.tenon.ndb.behaviour.NdbBehaviour;
import dev.tenon.ndb.facts.NdbIndexes;
import dev.tenon.ndb.names.NdbNames;
import dev.tenon.spi.GeneratedNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Be what NDB Cluster answers.
 *
 * @param version of the server
 */
public record NdbRules(ServerVersion version) implements EngineRules {
  /** InnoDB's limit of depth, restriction of updates within a table, crash, and loose keys. */
  private static final Set<String> OF_INNODB =
      Set.of(
          "mysql-cascade-chain-too-long",
          "mysql-self-update-is-restrict",
          "mysql-cascade-with-virtual-index",
          "mysql-referenced-key-loose");

  /** Check that no part is missing. */
  public NdbRules {
    Objects.requireNonNull(version, "version");
  }

  @Override
  public GeneratedNames names() {
    return new NdbNames(version);
  }

  @Override
  public IndexRules indexRules() {
    return new NdbIndexes();
  }

  @Override
  public boolean partitions() {
    return true;
  }

  @Override
  public Optional<String> mismatch(Pair<Situation> pair) {
    return Types.mismatch(pair);
  }

  @Override
  public Optional<TableIndex> referencedKey(Situation situation) {
    return Indexes.referenced(situation);
  }

  @Override
  public Optional<TableIndex> supporting(Situation situation) {
    Serving serving = new Serving(situation);
    return serving.made() ? Optional.empty() : serving.index();
  }

  @Override
  public List<IndexEffect> indexEffects(Situation situation) {
    return new Serving(situation).effects();
  }

  @Override
  public List<RuleCheck<Situation>> ownChecks() {
    return Stream.of(
            Indexes.refusals(),
            IndexNames.refusals(),
            Names.spelling(),
            Referents.refusals(),
            List.of(Actions.toPrimary(), Names.slash(), Actions.blob(), Rows.order()))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public boolean shares(Rule regret) {
    return !OF_INNODB.contains(regret.id());
  }

  @Override
  public List<RuleCheck<Situation>> regrets() {
    return Stream.of(
            Names.regrets(),
            Indexes.regrets(),
            Actions.regrets(),
            Nulls.regrets(),
            Referents.regrets(),
            Rows.regrets())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Finding refusedRows(Situation situation, Orphans orphans) {
    return Rows.unmatched(situation, orphans);
  }

  @Override
  public List<Rule> rows() {
    return Stream.concat(Rows.refusals().stream().map(RuleCheck::rule), NdbBehaviour.RULES.stream())
        .toList();
  }

  @Override
  public List<RuleCheck<Pair<Situation>>> indexChecks() {
    return IndexedColumns.checks();
  }

  @Override
  public List<RuleCheck<Situation>> supportChecks() {
    return Indexes.support();
  }

  @Override
  public boolean standard(TableIndex index, List<Identifier> remoteColumns) {
    return index.unique() && index.covers(remoteColumns);
  }
}
