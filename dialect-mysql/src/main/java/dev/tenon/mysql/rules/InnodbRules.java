package dev.tenon.mysql.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Orphans;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.facts.InnodbIndexes;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.names.CountedNames;
import dev.tenon.name.Identifier;
import dev.tenon.spi.GeneratedNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Be what InnoDB answers.
 *
 * @param version of the server
 */
public record InnodbRules(ServerVersion version) implements EngineRules {

  /** Check that no part is missing. */
  public InnodbRules {
    Objects.requireNonNull(version, "version");
  }

  @Override
  public GeneratedNames names() {
    return new CountedNames("_ibfk_", version);
  }

  @Override
  public boolean partitions() {
    return false;
  }

  @Override
  public Optional<String> mismatch(Pair<Situation> pair) {
    return Optional.empty();
  }

  @Override
  public Optional<TableIndex> referencedKey(Situation situation) {
    return Optional.empty();
  }

  @Override
  public Optional<TableIndex> supporting(Situation situation) {
    Identifier name = StoredName.of(situation, this).orElseGet(() -> new Identifier(""));
    return new InnodbIndexes()
        .supporting(name, situation.key().localColumns(), situation.sourceIndexes());
  }

  @Override
  public List<IndexEffect> indexEffects(Situation situation) {
    return List.of();
  }

  @Override
  public List<RuleCheck<Situation>> ownChecks() {
    return List.of();
  }

  @Override
  public List<RuleCheck<Situation>> regrets() {
    return List.of();
  }

  @Override
  public Finding refusedRows(Situation situation, Orphans orphans) {
    return Finding.error(
        new Rule(
            "mysql-rows-unmatched",
            "rows",
            "Every row must have a match.",
            "all",
            "1452",
            List.of()),
        new ServerCode(1452, "23000"),
        "Rows of " + situation.source() + " have no match in " + situation.referent() + ".",
        orphans.count() + " rows",
        "Mend them.");
  }

  @Override
  public List<RuleCheck<Situation>> rows() {
    return List.of();
  }
}
