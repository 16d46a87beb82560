package dev.tenon.core.plan;

import dev.tenon.facts.Facts;
import dev.tenon.name.TableName;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Strategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Let plans for new keys of one table share what is cheaper at once. The first plan of a group gets
 * the step; no plan loses one.
 *
 * @param before facts before any plan, by dialect
 */
record Grouping(Map<String, Facts> before) {

  /**
   * Tell which plans can share work: nothing else is done to the table between them.
   *
   * @param source the table
   * @param strategy of all
   */
  private record Shop(TableName source, Strategy strategy) {}

  List<Draft> shared(List<Draft> planned) {
    List<Draft> result = new ArrayList<>(planned);
    Map<Shop, List<Integer>> open = new HashMap<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (int at = 0; at < planned.size(); at++) {
      Optional<Plan> plan = planned.get(at).plan();
      if (plan.isEmpty()) {
        continue;
      }
      TableName source = plan.get().key().definition().source();
      if (plan.get().goal() == Goal.CREATE) {
        open.computeIfAbsent(
                new Shop(source, plan.get().strategy()),
                none -> {
                  List<Integer> group = new ArrayList<>();
                  groups.add(group);
                  return group;
                })
            .add(at);
      } else {
        open.keySet().removeIf(shop -> shop.source().equals(source));
      }
    }
    for (List<Integer> group : groups) {
      share(group, result);
    }
    return result;
  }

  private void share(List<Integer> group, List<Draft> drafts) {
    if (group.size() < 2) {
      return;
    }
    Draft first = drafts.get(group.getFirst());
    PlanMaker.Parts by = first.parts().orElseThrow();
    List<Plan> plans = group.stream().flatMap(at -> drafts.get(at).plan().stream()).toList();
    Optional.ofNullable(before.get(by.dialect().displayName()))
        .flatMap(facts -> by.planning().planner().together(plans, facts))
        .ifPresent(
            step ->
                drafts.set(
                    group.getFirst(),
                    first.with(Optional.of(MoreSteps.first(List.of(step), plans.getFirst())))));
  }
}
