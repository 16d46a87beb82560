package dev.tenon.postgres.rules;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.IndexEffect.Action;
import dev.tenon.check.KeyChange;
import dev.tenon.check.Orphans;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.behaviour.PostgresBehaviour;
import dev.tenon.postgres.model.PgIndex;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.names.PostgresNames;
import dev.tenon.spi.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Foretell PostgreSQL's answer. The order is that of {@code ATExecAddConstraint} and {@code
 * ATAddForeignKeyConstraint} in tablecmds.c, after the parser and the look-up of the source table;
 * it has not changed from version 12 to 18.
 */
public final class PostgresRules implements RuleBook {
  /** Of a key without an index on its columns; not where a plan builds one. */
  public static final Rule NO_SUPPORTING_INDEX = IndexRegrets.NO_INDEX.rule();

  private static final RuleSequence<Situation> SEQUENCE =
      new RuleSequence<>(
          List.of(
              Stage.of(Statements.ALL),
              Stage.of(SourceTable.ALL),
              Stage.of(ReferentTable.ALL),
              Stage.eachPair(Situation::pairs, KeyColumns.LOCAL),
              Stage.eachPair(Situation::pairs, KeyColumns.REMOTE),
              Stage.of(ReferencedKey.ALL),
              Stage.eachPair(Situation::pairs, Pairs.GENERATED),
              Stage.eachPair(Situation::pairs, Pairs.COMPARED),
              Stage.of(ForeignPartitions.ALL),
              Stage.eachPair(Situation::pairs, LimitedArrays.REFUSED),
              Stage.eachPair(Situation::pairs, NamePairs.UNKNOWN),
              Stage.of(Rows.ALL),
              Stage.of(Notes.ALL),
              Stage.of(IndexRegrets.ALL),
              Stage.of(ActionRegrets.ALL),
              Stage.of(KeyRegrets.ALL),
              Stage.eachPair(Situation::pairs, PairRegrets.ALL),
              Stage.eachPair(Situation::pairs, LimitedArrays.REGRETS),
              Stage.eachPair(Situation::pairs, NamePairs.REGRETS),
              Stage.of(PartitionRegrets.ALL),
              Stage.of(TableRegrets.ALL)));

  private final PostgresNames names = new PostgresNames();

  @Override
  public List<Rule> rules() {
    return Stream.of(
            SEQUENCE.rules(),
            Drops.SEQUENCE.rules(),
            Validations.SEQUENCE.rules(),
            Renamings.SEQUENCE.rules(),
            Alterations.SEQUENCE.rules(),
            List.of(Rows.ORPHANS),
            PostgresBehaviour.RULES)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  @Override
  public Prediction predict(Question question) {
    Situation situation = Situation.of(question);
    return new Prediction(
        SEQUENCE.findings(situation),
        storedName(situation),
        situation.supporting().map(index -> effect(Action.REUSE, situation, index)).stream()
            .toList(),
        situation.rowsChecked());
  }

  @Override
  public Finding refusedRows(Question question, Orphans orphans) {
    return Rows.orphans(Situation.of(question), orphans);
  }

  @Override
  public Optional<Prediction> predict(DropQuestion question) {
    Change drop = Change.of(question);
    return Optional.of(
        new Prediction(
            Drops.SEQUENCE.findings(drop),
            question.key().map(StoredForeignKey::name),
            drop.serving().map(index -> effect(Action.STAY, drop.situation(), index)).stream()
                .toList(),
            false));
  }

  @Override
  public Optional<Prediction> predict(ChangeQuestion question) {
    Change change = Change.of(question);
    List<Finding> findings = new ArrayList<>(sequence(question.change()).findings(change));
    if (change.rowsChecked()) {
      findings.addAll(Proofs.ROWS.findings(change.situation()));
    }
    return Optional.of(
        new Prediction(
            findings,
            question.key().map(key -> Renamings.stored(change).orElse(key.name())),
            List.of(),
            change.rowsChecked()));
  }

  @Override
  public Finding refusedRows(ChangeQuestion question, Orphans orphans) {
    return Rows.unproven(Change.of(question).situation(), orphans);
  }

  private static RuleSequence<Change> sequence(KeyChange change) {
    return switch (change) {
      case KeyChange.Validation validation -> Validations.SEQUENCE;
      case KeyChange.Renaming renaming -> Renamings.SEQUENCE;
      case KeyChange.Altering altering -> Alterations.SEQUENCE;
    };
  }

  private Optional<Identifier> storedName(Situation situation) {
    return situation.name().or(() -> generated(situation));
  }

  private Optional<Identifier> generated(Situation situation) {
    return situation
        .source()
        .map(PgTable::name)
        .flatMap(
            source ->
                names.generate(
                    situation.question().key(),
                    situation
                        .facts()
                        .constraintNames()
                        .getOrDefault(source.schema().orElseThrow(), Set.of()),
                    situation.facts().session()));
  }

  private static IndexEffect effect(Action action, Situation situation, PgIndex index) {
    return new IndexEffect(
        action,
        Phrases.source(situation),
        index.name(),
        index.parts().stream().flatMap(part -> part.facts().column().stream()).toList());
  }
}
