package dev.tenon.core.plan;

import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import java.util.List;
import java.util.stream.Stream;

/** Make plans of plans, with other steps. */
final class MoreSteps {
  private MoreSteps() {}

  static Plan first(List<Step> steps, Plan plan) {
    return of(Stream.concat(steps.stream(), plan.steps().stream()).toList(), plan);
  }

  static Plan of(List<Step> steps, Plan plan) {
    return new Plan(
        plan.goal(),
        plan.strategy(),
        plan.dialect(),
        plan.key(),
        steps,
        plan.findings(),
        plan.basis(),
        plan.was());
  }
}
