package dev.tenon.mysql.rules;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.KeyChange;
import dev.tenon.check.Orphans;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.spi.RuleBook;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Be the rules of MySQL with one storage engine. Safe for use by several threads. */
public final class MysqlRules implements RuleBook {
  /** Of an index that the server makes on its own; not of one that a plan builds before. */
  public static final Rule INDEX_MADE = IndexRegrets.MADE;

  private final EngineRules engine;
  private final RuleSequence<Situation> order;

  /**
   * Make the rules.
   *
   * @param engine what the engine answers in a way of its own
   */
  public MysqlRules(EngineRules engine) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.order = ServerOrder.of(engine);
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            ServerOrder.all(engine).stream()
                .map(RuleSequence::rules)
                .flatMap(List::stream)
                .toList(),
            DropChecks.sequence(engine).rules(),
            engine.rows())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  @Override
  public Prediction predict(Question question) {
    Situation situation = Situation.of(question);
    List<Finding> findings = found(situation);
    return new Prediction(
        Unseen.certain(findings),
        storedName(situation),
        indexes(situation),
        rowsChecked(situation),
        findings.stream().filter(MysqlRules::ofRenaming).toList());
  }

  /** Of a table of the server's own, no advice behind that would be any. */
  private List<Finding> found(Situation situation) {
    List<Finding> all = order.findings(situation);
    int servers = all.stream().map(Finding::rule).toList().indexOf(SchemaChecks.SERVERS);
    return servers < 0 ? all : all.subList(0, servers + 1);
  }

  @Override
  public Optional<Prediction> predict(DropQuestion question) {
    Change drop = Change.of(question, engine);
    return Optional.of(
        new Prediction(
            DropChecks.sequence(engine).findings(drop),
            drop.key().map(StoredForeignKey::name),
            drop.indexes(),
            false));
  }

  /** The server has no words for an alteration. */
  @Override
  public Optional<Prediction> predict(ChangeQuestion question) {
    Change change = Change.of(question, engine);
    return switch (question.change()) {
      case KeyChange.Validation validation -> Optional.of(ChangeChecks.proof(question, change));
      case KeyChange.Renaming renaming ->
          Optional.of(
              question
                  .key()
                  .map(
                      key ->
                          ChangeChecks.renamed(
                              key, renaming.newName(), question.facts(), this::predict))
                  .orElseGet(() -> ChangeChecks.missing(change)));
      case KeyChange.Altering altering -> Optional.empty();
    };
  }

  @Override
  public Finding refusedRows(ChangeQuestion question, Orphans orphans) {
    return ChangeChecks.withoutCode(refusedRows(question.added().orElseThrow(), orphans));
  }

  private Optional<Identifier> storedName(Situation situation) {
    return situation.kept() ? StoredName.of(situation, engine) : Optional.empty();
  }

  private List<IndexEffect> indexes(Situation situation) {
    return situation.sourceTable().isPresent() ? engine.indexEffects(situation) : List.of();
  }

  /** Before 8.0 a copy gets the table's name, and the key with it, when all rows are in it. */
  private static boolean ofRenaming(Finding finding) {
    return finding.answer().equals(Optional.of(Answer.TABLE_EXISTS.code()));
  }

  // A table that is just made has no rows.
  private static boolean rowsChecked(Situation situation) {
    return situation.altering() && situation.checked() && situation.kept();
  }

  @Override
  public Finding refusedRows(Question question, Orphans orphans) {
    return engine.refusedRows(Situation.of(question), orphans);
  }
}
