package dev.tenon.mysql.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.facts.Facts;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.IndexPlan;
import dev.tenon.mysql.rules.MysqlRules;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.KeyIsGone;
import dev.tenon.plan.Condition.KeyIsThere;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.Strategy;
import dev.tenon.spi.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plan for MySQL: index first, then the key in place under a marker's name with checks off in that
 * session only, then a search for orphans with no lock, then the marker exchanged for the key's own
 * name in one change. Writers are held to the key from the second step on.
 */
public final class MysqlPlanner implements Planner {
  private final EngineWays ways;

  /**
   * Plan for a storage engine.
   *
   * @param ways what it can do
   */
  public MysqlPlanner(EngineWays ways) {
    this.ways = Objects.requireNonNull(ways, "ways");
  }

  /**
   * Plan for InnoDB.
   *
   * @param version of the server; from 8.0 on a change of keys locks the referent's definition too
   * @return the planner
   */
  public static MysqlPlanner innodb(ServerVersion version) {
    return new MysqlPlanner(new InnodbWays(version));
  }

  @Override
  public List<Rule> rules() {
    return ways.rules();
  }

  @Override
  public Way create(Question question, Prediction prediction, Strategy wanted) {
    return switch (wanted) {
      case DIRECT -> direct(question, prediction, List.of());
      case ONLINE -> {
        Optional<Finding> obstacle = ways.obstacle(question, prediction);
        yield obstacle.isPresent()
            ? direct(question, prediction, List.of(obstacle.get()))
            : online(question, prediction);
      }
    };
  }

  private Way direct(Question question, Prediction prediction, List<Finding> why) {
    EngineWays.Whole whole = ways.whole(question, prediction);
    List<Finding> findings = new ArrayList<>(why);
    findings.add(whole.cost());
    ServingIndex serving = new ServingIndex(question, prediction);
    KeySteps key = steps(question);
    List<Step> steps =
        new ArrayList<>(
            key.leftovers(
                serving.marked(),
                ways.leftIndex(serving).filter(index -> !serving.usedByOthers(index))));
    steps.add(key.direct(whole));
    return new Way(Strategy.DIRECT, steps, findings);
  }

  private Way online(Question question, Prediction prediction) {
    IndexNeed need = ways.index(question, prediction);
    Optional<IndexEffect> serving =
        prediction.indexes().stream()
            .filter(index -> index.action() == IndexEffect.Action.REUSE)
            .findFirst();
    return new Way(
        Strategy.ONLINE,
        steps(question).online(need, serving),
        need.notes(),
        need.build().isPresent() ? Set.of(MysqlRules.INDEX_MADE) : Set.of());
  }

  private KeySteps steps(Question question) {
    return steps(question.key(), question.facts());
  }

  private KeySteps steps(NamedForeignKey key, Facts facts) {
    return new KeySteps(ways, key, KeySteps.rows(facts, key.definition()));
  }

  @Override
  public List<Step> clearing(NamedForeignKey key, Facts facts) {
    return new CopyRemoval(key, facts).steps();
  }

  @Override
  public Optional<Step> together(List<Plan> plans, Facts facts) {
    return ways.joins() ? new KeyGroup(ways, plans, facts).step() : Optional.empty();
  }

  @Override
  public Way drop(StoredForeignKey key, Facts facts) {
    Step step =
        new Step(
            "drop",
            "Drop the key.",
            KeySteps.change(
                ways,
                present(key.definition(), facts),
                ways.sql().drop(key.definition().source(), key.name()),
                ways.waits(),
                Map.of()),
            ways.locks().ofMoment(key.definition()),
            Algorithm.INSTANT,
            Optional.empty(),
            there(key),
            new KeyIsGone(key.definition().source(), key.name()),
            Optional.empty());
    return new Way(Strategy.ONLINE, List.of(step), List.of());
  }

  /** The server vouches for nothing: every proof is a search, and a marker's key gets no name. */
  @Override
  public Way validate(StoredForeignKey key, Facts facts) {
    NamedForeignKey named = NamedForeignKey.of(key.name(), key.definition());
    return new Way(Strategy.ONLINE, List.of(steps(named, facts).search(there(key))), List.of());
  }

  /**
   * One change that drops the key and adds it; nobody writes in between. An index that the server
   * made for the key gets the new name too: it is made anew.
   */
  @Override
  public Optional<Way> rename(StoredForeignKey key, Identifier newName, Facts facts) {
    NamedForeignKey renamed = NamedForeignKey.of(newName, key.definition());
    KeyIsGone free = new KeyIsGone(key.definition().source(), newName);
    KeyIsGone gone = new KeyIsGone(key.definition().source(), key.name());
    Optional<EngineWays.Whole> rebuild =
        madeIndex(key, facts)
            .filter(index -> !index.equals(newName))
            .map(index -> ways.rebuild(renamed));
    Step step =
        new Step(
            "rename",
            "Exchange the key for the same one under its new name, in one change.",
            KeySteps.change(
                ways,
                present(key.definition(), facts),
                rebuild.map(EngineWays.Whole::sql).orElse(ways.sql()).swap(key.name(), renamed),
                ways.waits(),
                KeySteps.UNCHECKED),
            rebuild.map(EngineWays.Whole::locks).orElse(ways.locks().ofMoment(key.definition())),
            rebuild.map(EngineWays.Whole::algorithm).orElse(Algorithm.INSTANT),
            rebuild.flatMap(whole -> KeySteps.rows(facts, key.definition())),
            Condition.all(there(key), free),
            Condition.all(new KeyIsThere(newName, key.definition(), true), gone),
            Optional.empty());
    return Optional.of(
        new Way(
            Strategy.ONLINE, List.of(step), rebuild.map(EngineWays.Whole::cost).stream().toList()));
  }

  private static Optional<Identifier> madeIndex(StoredForeignKey key, Facts facts) {
    return facts.table(facts.resolve(key.definition().source())).stream()
        .flatMap(table -> table.indexes().stream())
        .map(TableIndex::of)
        .filter(index -> IndexPlan.seemsMade(index, key))
        .map(TableIndex::name)
        .findFirst();
  }

  /** A key may have lost its referent. */
  private static List<TableName> present(ForeignKey key, Facts facts) {
    return Stream.of(key.source(), key.referent())
        .filter(table -> facts.table(facts.resolve(table)).isPresent())
        .toList();
  }

  private static KeyIsThere there(StoredForeignKey key) {
    return new KeyIsThere(key.name(), key.definition(), false);
  }
}
