package dev.tenon.ndb.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.mysql.ddl.PlanSql;
import dev.tenon.mysql.plan.EngineWays;
import dev.tenon.mysql.plan.IndexNeed;
import dev.tenon.mysql.plan.Locks;
import dev.tenon.mysql.plan.ServingIndex;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.TableLock.Blocks;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Know the cluster's ways. It never lets writers of the source go on while an index is built, and
 * in place it makes one index or drops one: an index that the server made for an earlier key, which
 * it replaces unasked, has to go in a statement of its own (1846 else, seen on 9.7.4).
 */
public final class NdbWays implements EngineWays {
  private static final String BESIDE = "_index";
  private static final int LONGEST_NAME = 64;

  /**
   * The cluster changes its dictionary first, and the server waits for the tables' users
   * afterwards: a change that waited too long (1205) has happened, while transactions that it can't
   * see are open. And a check of rows waits for locked rows of the referent, with no limit and past
   * KILL. With the tables locked, all that is waited for before anything begins.
   */
  private final Locks locks = new Locks("SHARED_NO_WRITE", Blocks.WRITERS, true, true);

  /** Make them; they hold no state. */
  public NdbWays() {}

  @Override
  public List<Rule> rules() {
    return NdbPlanRules.ALL;
  }

  @Override
  public PlanSql sql() {
    return PlanSql.SHARED;
  }

  @Override
  public Locks locks() {
    return locks;
  }

  @Override
  public Waits waits() {
    return Waits.BRIEFLY;
  }

  @Override
  public boolean joins() {
    return false;
  }

  @Override
  public IndexNeed index(Question question, Prediction prediction) {
    ServingIndex serving = new ServingIndex(question, prediction);
    return leftIndex(serving)
        .map(serving::takenUp)
        .or(() -> leftover(serving).map(old -> replacing(serving, old)))
        .or(() -> serving.created().map(index -> building(serving, index)))
        .orElse(IndexNeed.NONE);
  }

  @Override
  public Optional<IndexEffect> leftIndex(ServingIndex serving) {
    return serving.left(name -> names(serving).anyMatch(name::equals));
  }

  private static IndexNeed replacing(ServingIndex serving, IndexEffect old) {
    return IndexNeed.replacing(
        old,
        named(serving, serving.created().orElse(old)),
        NdbPlanRules.replaced(serving.question().key(), old.name()));
  }

  private static IndexNeed building(ServingIndex serving, IndexEffect index) {
    return IndexNeed.building(IndexNeed.Build.undone(named(serving, index)));
  }

  /** One that no key needs any more, and that bears the name of one that the server made. */
  private static Optional<IndexEffect> leftover(ServingIndex serving) {
    return serving
        .doubtful()
        .or(
            () ->
                serving.replaced().stream()
                    .filter(index -> serving.likeMade(index.name()))
                    .findFirst())
        .filter(index -> !index.name().equals(name(serving, 1)))
        .filter(index -> !serving.used(index));
  }

  /** The server calls no index so that it makes itself. */
  private static IndexEffect named(ServingIndex serving, IndexEffect index) {
    List<IndexEffect> indexes = serving.prediction().indexes();
    return names(serving)
        .filter(name -> indexes.stream().noneMatch(other -> other.name().equals(name)))
        .findFirst()
        .map(
            name ->
                new IndexEffect(IndexEffect.Action.CREATE, index.table(), name, index.columns()))
        .orElseThrow();
  }

  private static Stream<Identifier> names(ServingIndex serving) {
    return IntStream.rangeClosed(1, 99).mapToObj(number -> name(serving, number));
  }

  private static Identifier name(ServingIndex serving, int number) {
    String base = serving.name().text();
    String cut =
        base.substring(
            0,
            base.offsetByCodePoints(0, Math.min(points(base), LONGEST_NAME - BESIDE.length() - 2)));
    return new Identifier(cut + BESIDE + (number == 1 ? "" : number));
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  @Override
  public Whole whole(Question question, Prediction prediction) {
    boolean copies = obstacle(question, prediction).isPresent() || renames(question, prediction);
    return copies
        ? new Whole(
            PlanSql.COPY,
            Algorithm.COPY,
            locks.ofLockedTables(question.key().definition()),
            NdbPlanRules.copies(question.key()))
        : new Whole(
            PlanSql.SHARED,
            Algorithm.INPLACE,
            locks.ofLockedTables(question.key().definition()),
            NdbPlanRules.checks(question.key()));
  }

  /** A leftover index of the key's own name stays as it is. */
  private static boolean renames(Question question, Prediction prediction) {
    ServingIndex serving = new ServingIndex(question, prediction);
    return leftover(serving).filter(index -> !index.name().equals(serving.name())).isPresent();
  }

  /** An index that a key still needs can't be dropped first. */
  @Override
  public Optional<Finding> obstacle(Question question, Prediction prediction) {
    ServingIndex serving = new ServingIndex(question, prediction);
    return serving.replaced().stream()
        .filter(serving::used)
        .filter(index -> serving.likeMade(index.name()) || serving.namedAfterKey(index))
        .findFirst()
        .map(index -> NdbPlanRules.stuck(question.key(), index.name()));
  }

  /** In place, the cluster refuses to exchange an index (1846, seen on 9.7.4). */
  @Override
  public Whole rebuild(NamedForeignKey renamed) {
    return new Whole(
        PlanSql.COPY,
        Algorithm.COPY,
        locks.ofLockedTables(renamed.definition()),
        NdbPlanRules.renames(renamed));
  }
}
