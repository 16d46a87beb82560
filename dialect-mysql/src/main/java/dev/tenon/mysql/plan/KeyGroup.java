package dev.tenon.mysql.plan;

import dev.tenon.facts.Facts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.PlanSql;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.IndexIsThere;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.TableLock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Do for several new keys at once what reads or copies the whole table: build their indexes, or,
 * where they are added directly, add them all. Each plan keeps its own step, so that one key that
 * fails takes no other with it.
 *
 * @param ways of the storage engine
 * @param plans of one source table and one strategy
 * @param facts before any of them
 */
record KeyGroup(EngineWays ways, List<Plan> plans, Facts facts) {

  /** Absent where fewer than two of them have such work. */
  Optional<Step> step() {
    return switch (plans.getFirst().strategy()) {
      case ONLINE -> indexes();
      case DIRECT -> keys();
    };
  }

  private Optional<Step> indexes() {
    List<Step> builds =
        plans.stream()
            .flatMap(plan -> plan.steps().stream())
            .filter(step -> step.id().equals(KeySteps.INDEX))
            .filter(step -> !isThere(built(step)))
            .toList();
    if (builds.size() < 2) {
      return Optional.empty();
    }
    List<PlanSql.NewIndex> indexes = builds.stream().map(KeyGroup::added).distinct().toList();
    return Optional.of(
        joined(
            "indexes-together",
            "Build the indexes of %d keys in one pass over the table.".formatted(indexes.size()),
            builds,
            ways.sql().addIndexes(source(), indexes),
            Map.of()));
  }

  /** What is undone when its key can't be is marked as long as that is open. */
  private static PlanSql.NewIndex added(Step step) {
    return new PlanSql.NewIndex(built(step).name(), built(step).columns(), step.undo().isPresent());
  }

  private static IndexIsThere built(Step step) {
    return (IndexIsThere) step.after();
  }

  private boolean isThere(IndexIsThere index) {
    return facts.table(facts.resolve(source())).map(TableFacts::indexes).orElse(List.of()).stream()
        .map(IndexFacts::name)
        .anyMatch(name -> same(name, index.name()));
  }

  /** A plan that first clears away what a run left goes by itself. */
  private Optional<Step> keys() {
    List<Plan> adds =
        plans.stream()
            .filter(plan -> plan.steps().size() == 1)
            .filter(plan -> !isThere(plan.key()))
            .toList();
    if (adds.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        joined(
            "add-together",
            "Add %d keys in one statement, which copies the table once.".formatted(adds.size()),
            adds.stream().flatMap(plan -> plan.steps().stream()).toList(),
            PlanSql.COPY.add(adds.stream().map(Plan::key).toList()),
            KeySteps.CHECKED));
  }

  private boolean isThere(NamedForeignKey key) {
    return facts.keysOf(facts.resolve(source())).stream()
        .map(StoredForeignKey::name)
        .anyMatch(name -> same(name, KeySteps.name(key)));
  }

  private Step joined(
      String id, String purpose, List<Step> of, String sql, Map<String, String> settings) {
    return new Step(
        id,
        purpose,
        new Action.RunTogether(Action.run(sql, Waits.BRIEFLY, settings)),
        locks(of),
        of.getFirst().algorithm(),
        of.getFirst().rows(),
        new Condition.All(of.stream().map(Step::before).toList()),
        new Condition.All(of.stream().map(Step::after).toList()),
        Optional.empty());
  }

  private static List<TableLock> locks(List<Step> of) {
    return of.stream().flatMap(step -> step.locks().stream()).distinct().toList();
  }

  private TableName source() {
    return plans.getFirst().key().definition().source();
  }

  private static boolean same(Identifier one, Identifier other) {
    return Utf8Folding.small(one.text()).equals(Utf8Folding.small(other.text()));
  }
}
