package dev.tenon.postgres.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.facts.Facts;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.KeyIsEnforced;
import dev.tenon.plan.Condition.KeyIsGone;
import dev.tenon.plan.Condition.KeyIsThere;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.Strategy;
import dev.tenon.plan.TableLock;
import dev.tenon.postgres.ddl.PostgresDdl;
import dev.tenon.postgres.rules.PostgresRules;
import dev.tenon.postgres.version.PostgresChange;
import dev.tenon.spi.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plan for PostgreSQL. The key is added without a look at its rows, which takes a moment, with the
 * referent locked first, as writers do; the look comes in a transaction of its own and lets writers
 * go on. Where a partitioned table can't have an unproven key, its partitions get theirs first.
 */
public final class PostgresPlanner implements Planner {
  private static final PostgresDdl DDL = new PostgresDdl();

  private final boolean partitionsTakeNotValid;

  /**
   * Plan for a version.
   *
   * @param version of the server
   */
  public PostgresPlanner(ServerVersion version) {
    this.partitionsTakeNotValid = PostgresChange.NOT_VALID_PARTITIONED.in(version);
  }

  @Override
  public List<Rule> rules() {
    return Costs.RULES;
  }

  @Override
  public Way create(Question question, Prediction prediction, Strategy wanted) {
    NamedForeignKey key = question.key();
    Ground ground = new Ground(question.facts(), key.definition());
    KeySteps named = KeySteps.of(ground, key);
    Optional<StoredForeignKey> there = ground.stored(named.name()).filter(ground::isEqual);
    IndexSteps index = new IndexSteps(ground, named.name());
    if (there.isEmpty() && wanted == Strategy.DIRECT) {
      return direct(
          ground, index.isLeft() ? named.with(index.interim()) : named, prediction, List.of());
    }
    if (there.filter(stored -> !stored.enforced() && named.isEnforced()).isPresent()) {
      return enforce(new AlterSteps(ground, there.get(), key.definition(), true));
    }
    boolean served =
        prediction.indexes().stream()
            .anyMatch(effect -> effect.action() == IndexEffect.Action.REUSE);
    boolean lacks = there.filter(StoredForeignKey::validated).isEmpty() && !served;
    boolean builds = lacks || index.isLeft() || ground.isPendingWithIndex(named.name());
    List<Step> all = new ArrayList<>(builds && named.isEnforced() ? index.all() : List.of());
    KeySteps steps = all.isEmpty() ? named : index.serving(named);
    if (!ground.isPartitioned() || partitionsTakeNotValid) {
      all.addAll(
          prediction.rowsChecked()
              ? steps.prove(Word.NONE)
              : List.of(steps.addUnproven(Word.NONE)));
      return online(ground, steps, all);
    }
    PartitionSteps parts = new PartitionSteps(ground, steps);
    if (!parts.taken().isEmpty()) {
      return direct(
          ground,
          steps,
          prediction,
          List.of(Costs.partitionName(ground, steps.name(), parts.taken())));
    }
    all.addAll(parts.all());
    return online(ground, steps, all);
  }

  @Override
  public Optional<Identifier> unfinished(ForeignKey key, Facts facts) {
    Ground ground = new Ground(facts, key);
    return ground.equal().stream()
        .map(StoredForeignKey::name)
        .filter(ground::isPending)
        .findFirst();
  }

  private static Way direct(
      Ground ground, KeySteps steps, Prediction prediction, List<Finding> reasons) {
    List<Finding> findings = new ArrayList<>(reasons);
    if (prediction.rowsChecked()) {
      findings.add(Costs.direct(ground, steps.name()));
    }
    return new Way(Strategy.DIRECT, List.of(steps.direct()), findings);
  }

  private static Way online(Ground ground, KeySteps steps, List<Step> all) {
    boolean first = ground.mayLockReferent();
    return new Way(
        Strategy.ONLINE,
        all,
        first ? List.of() : List.of(Costs.notLocked(ground, steps.name())),
        steps.hasIndex() ? Set.of(PostgresRules.NO_SUPPORTING_INDEX) : Set.of());
  }

  private static Way enforce(AlterSteps steps) {
    return new Way(
        Strategy.ONLINE,
        steps.all(),
        List.of(Costs.replaced(steps.ground(), steps.stored().name())));
  }

  @Override
  public Way validate(StoredForeignKey key, Facts facts) {
    KeySteps steps = KeySteps.of(new Ground(facts, key.definition()), key.name(), Map.of());
    return new Way(
        Strategy.ONLINE,
        key.validated() ? List.of() : List.of(steps.validate(Word.NONE)),
        List.of());
  }

  /** Of a key that a definition can't say, such as one with PERIOD, no more can be asked. */
  @Override
  public Optional<Way> alter(StoredForeignKey key, Alteration change, Facts facts) {
    if (!key.extras().isEmpty()) {
      return Optional.empty();
    }
    AlterSteps steps = AlterSteps.of(new Ground(facts, key.definition()), key, change);
    boolean enforces =
        !key.enforced() && change.enforcement().equals(Optional.of(Enforcement.ENFORCED));
    return Optional.of(
        enforces ? enforce(steps) : new Way(Strategy.ONLINE, steps.all(), List.of()));
  }

  @Override
  public Optional<Way> rename(StoredForeignKey key, Identifier newName, Facts facts) {
    TableName source = key.definition().source();
    return DDL.rename(source, key.name(), newName)
        .map(
            sql ->
                oneStep(
                    "rename",
                    "Give the key another name.",
                    sql,
                    Locks.ofRenaming(new Ground(facts, key.definition())),
                    Condition.all(there(key, key.name(), false), new KeyIsGone(source, newName)),
                    Condition.all(
                        there(key, newName, key.validated()), new KeyIsGone(source, key.name()))));
  }

  @Override
  public Way drop(StoredForeignKey key, Facts facts) {
    return oneStep(
        "drop",
        "Drop the key.",
        DDL.drop(key.definition().source(), key.name()),
        Locks.ofDropping(new Ground(facts, key.definition())),
        there(key, key.name(), false),
        new KeyIsGone(key.definition().source(), key.name()));
  }

  /** A key that a definition can't say is known by its name alone. */
  private static Condition there(StoredForeignKey key, Identifier name, boolean validated) {
    return key.extras().isEmpty()
        ? new KeyIsThere(name, key.definition(), validated)
        : new KeyIsEnforced(key.definition().source(), name, key.enforced());
  }

  private static Way oneStep(
      String id,
      String purpose,
      String sql,
      List<TableLock> locks,
      Condition before,
      Condition after) {
    Step step =
        new Step(
            id,
            purpose,
            Action.run(sql, Waits.BRIEFLY, Map.of()),
            locks,
            Algorithm.INSTANT,
            Optional.empty(),
            before,
            after,
            Optional.empty());
    return new Way(Strategy.ONLINE, List.of(step), List.of());
  }
}
