package dev.tenon.core.plan;

import dev.tenon.key.ForeignKey;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Let a rename be done although its key's old name is another's by then, which a later plan has
 * given it: a second run is to find it done.
 */
final class LastingRenames {
  private LastingRenames() {}

  static List<Draft> of(List<Draft> planned) {
    List<Draft> result = new ArrayList<>();
    for (int at = 0; at < planned.size(); at++) {
      List<Draft> later = planned.subList(at + 1, planned.size());
      Draft draft = planned.get(at);
      result.add(draft.with(draft.plan().map(plan -> lasting(plan, later))));
    }
    return result;
  }

  private static Plan lasting(Plan plan, List<Draft> later) {
    boolean taken =
        plan.goal() == Goal.RENAME
            && later.stream()
                .flatMap(draft -> draft.plan().stream())
                .anyMatch(other -> takesItsName(plan, other));
    if (!taken) {
      return plan;
    }
    Step last = plan.steps().getLast();
    List<Step> steps = new ArrayList<>(plan.steps().subList(0, plan.steps().size() - 1));
    steps.add(last.leaving(withoutGone(last.after())));
    return MoreSteps.of(steps, plan);
  }

  private static boolean takesItsName(Plan plan, Plan other) {
    return (other.goal() == Goal.CREATE || other.goal() == Goal.RENAME)
        && other.key().definition().source().equals(plan.key().definition().source())
        && plan.was().filter(key -> other.key().name().equals(Optional.of(key.name()))).isPresent();
  }

  private static Condition withoutGone(Condition condition) {
    return condition instanceof Condition.All(List<Condition> all)
        ? new Condition.All(
            all.stream().filter(each -> !(each instanceof Condition.KeyIsGone)).toList())
        : condition;
  }

  /** Return the keys of other tables that make way, or have to be there, while a plan runs. */
  static List<ForeignKey> others(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> keys(step.after()))
        .filter(key -> !key.source().equals(plan.key().definition().source()))
        .distinct()
        .toList();
  }

  private static Stream<ForeignKey> keys(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> all) -> all.stream().flatMap(LastingRenames::keys);
      case Condition.KeyIsThere there -> Stream.of(there.definition());
      case Condition.KeyIsGone gone -> Stream.empty();
      case Condition.KeyIsEnforced enforced -> Stream.empty();
      case Condition.IndexIsThere index -> Stream.empty();
      case Condition.IndexIsGone index -> Stream.empty();
      case Condition.IndexIsSound index -> Stream.empty();
    };
  }
}
