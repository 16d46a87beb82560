package dev.tenon.mysql.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Orphans;
import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.behaviour.MysqlBehaviour;
import dev.tenon.mysql.facts.IndexRules;
import dev.tenon.mysql.facts.InnodbIndexes;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.names.CountedNames;
import dev.tenon.mysql.type.InnodbType;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.spi.GeneratedNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
    return CountedNames.innodb(version);
  }

  @Override
  public IndexRules indexRules() {
    return new InnodbIndexes();
  }

  @Override
  public boolean partitions() {
    return false;
  }

  @Override
  public Optional<String> mismatch(Pair<Situation> pair) {
    Optional<ColumnFacts> other = MistakenIndexes.column(pair.situation(), pair.position());
    ColumnFacts local = other.or(() -> pair.situation().local(pair.position())).orElseThrow();
    ColumnFacts remote = pair.situation().remote(pair.position()).orElseThrow();
    String whose =
        other.map(column -> " of '" + column.name() + "', whose index is mistaken,").orElse("");
    return InnodbType.of(local).equals(InnodbType.of(remote))
        ? Optional.empty()
        : Optional.of(shown(local) + whose + " against " + shown(remote));
  }

  private static String shown(ColumnFacts column) {
    return column.type() + column.collation().map(name -> " " + name).orElse("");
  }

  @Override
  public Optional<TableIndex> referencedKey(Situation situation) {
    return InnodbKeys.referenced(situation);
  }

  @Override
  public Optional<TableIndex> supporting(Situation situation) {
    return IndexPlan.of(situation).reused();
  }

  @Override
  public List<IndexEffect> indexEffects(Situation situation) {
    return IndexEffects.of(situation);
  }

  /** Before 8.0 InnoDB makes the table before it looks at its keys. */
  private boolean namesIndexFirst() {
    return !MysqlChange.DATA_DICTIONARY.in(version);
  }

  @Override
  public List<RuleCheck<Situation>> temporaryChecks() {
    return namesIndexFirst()
        ? List.of(IndexNameChecks.reserved(), TableChecks.temporary())
        : List.of(TableChecks.temporary());
  }

  @Override
  public List<RuleCheck<Situation>> nameChecks() {
    return namesIndexFirst() ? List.of() : List.of(IndexNameChecks.reserved());
  }

  @Override
  public List<RuleCheck<Situation>> ownChecks() {
    return List.of(ActionChecks.base());
  }

  @Override
  public List<RuleCheck<Situation>> lateChecks() {
    return List.of(ActionChecks.setDefault(), ShapeChecks.unserved(), BorrowedColumns.check());
  }

  @Override
  public List<RuleCheck<Situation>> regrets() {
    return Stream.concat(TypeRegrets.all(this).stream(), HiddenRows.all().stream()).toList();
  }

  @Override
  public Finding refusedRows(Situation situation, Orphans orphans) {
    return HiddenRows.perhapsHidden(situation, orphans)
        .orElseGet(() -> RowChecks.unmatched(situation, orphans));
  }

  @Override
  public List<Rule> rows() {
    return Stream.concat(RowChecks.rules().stream(), MysqlBehaviour.RULES.stream()).toList();
  }
}
