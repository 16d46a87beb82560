package dev.tenon.mysql.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.check.Severity;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.mysql.ddl.PlanSql;
import dev.tenon.mysql.plan.IndexNeed.Build;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.TableLock.Blocks;
import java.util.List;
import java.util.Optional;

/**
 * Know InnoDB's ways: whatever key the server takes at all, it takes in place when it need not look
 * at rows. Tried on 5.7.22, 8.0.12, 8.0.31 and 9.7.4 with generated columns, FULLTEXT, SPATIAL,
 * functional and multi-valued indexes, compressed rows, columns added instantly, checks, no primary
 * key, and other keys that cascade: what it refused in place (3192), it refused when it copied
 * (1215).
 */
final class InnodbWays implements EngineWays {
  private static final Rule COPIES =
      new Rule(
          "mysql-plan-copies",
          "plans",
          "A key whose rows the server checks is added by copying the table: writers of the source"
              + " wait until it is done, and from 8.0 on those of the referent too.",
          "all",
          "accepted",
          List.of());

  private static final Rule INDEX_RENAMED =
      new Rule(
          "mysql-plan-index-renamed",
          "plans",
          "An index that the server made for a key is made anew, in place, when the key gets another"
              + " name: it gets that name too.",
          "all",
          "accepted",
          List.of());

  private final Locks locks;

  InnodbWays(ServerVersion version) {
    this.locks =
        new Locks(
            "SHARED_UPGRADABLE",
            Blocks.DEFINITIONS,
            MysqlChange.DATA_DICTIONARY.in(version),
            false);
  }

  @Override
  public List<Rule> rules() {
    return List.of(COPIES, INDEX_RENAMED);
  }

  @Override
  public PlanSql sql() {
    return PlanSql.UNLOCKED;
  }

  @Override
  public Locks locks() {
    return locks;
  }

  @Override
  public Waits waits() {
    return Waits.BRIEFLY;
  }

  /** The table is read or copied once for all of them. */
  @Override
  public boolean joins() {
    return true;
  }

  @Override
  public IndexNeed index(Question question, Prediction prediction) {
    ServingIndex serving = new ServingIndex(question, prediction);
    return leftIndex(serving)
        .map(serving::takenUp)
        .or(() -> serving.created().map(index -> building(serving, index)))
        .or(() -> serving.doubtful().map(IndexNeed::keeping))
        .orElse(IndexNeed.NONE);
  }

  @Override
  public Optional<IndexEffect> leftIndex(ServingIndex serving) {
    return serving.left(serving.name()::equals);
  }

  private static IndexNeed building(ServingIndex serving, IndexEffect index) {
    boolean undone = undone(serving);
    return IndexNeed.building(new Build(index, undone, undone));
  }

  /** What another key then rests on stays: the server drops the index that was there before. */
  private static boolean undone(ServingIndex serving) {
    return serving.replaced().stream().noneMatch(serving::used);
  }

  @Override
  public Whole whole(Question question, Prediction prediction) {
    ForeignKey key = question.key().definition();
    Finding cost =
        Finding.of(
            COPIES,
            Severity.WARNING,
            "Adding %s in one statement copies %s, and writers of %s wait all the while."
                .formatted(
                    question.key(),
                    key.source(),
                    locks.referentLocked() ? "both tables" : "it and of rows it refers to"),
            KeySteps.rows(question.facts(), key).map(rows -> "about " + rows + " rows").orElse(""),
            "Plan it ONLINE, on a connection of its own; or at a time when nobody writes.");
    return new Whole(PlanSql.COPY, Algorithm.COPY, locks.ofCopy(key), cost);
  }

  @Override
  public Optional<Finding> obstacle(Question question, Prediction prediction) {
    return Optional.empty();
  }

  @Override
  public Whole rebuild(NamedForeignKey renamed) {
    Finding cost =
        Finding.of(
            INDEX_RENAMED,
            Severity.NOTE,
            "The index of %s seems to be one that the server made: it is made anew under that name,"
                    .formatted(renamed)
                + " which takes time, and writers go on.",
            "",
            "Nothing, unless somebody asks for the index by its name.");
    return new Whole(
        PlanSql.UNLOCKED, Algorithm.INPLACE, locks.ofReplacement(renamed.definition()), cost);
  }
}
