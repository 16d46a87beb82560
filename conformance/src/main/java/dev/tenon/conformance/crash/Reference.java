package dev.tenon.conformance.crash;

import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hold what a run does that nothing interrupts: one that is interrupted and run again must end the
 * same.
 *
 * @param plans made before the first step
 * @param start what there was
 * @param end what there is then
 * @param state how the keys stand then
 * @param undone steps that were taken back
 */
record Reference(
    List<Plan> plans, Snapshot start, Snapshot end, PlanOutcome.State state, Set<String> undone) {

  Reference {
    plans = List.copyOf(plans);
    undone = Set.copyOf(undone);
  }

  static Reference of(Ground ground, Job job, Rows rows) throws SQLException {
    ground.lay(job, rows);
    Snapshot start = ground.look();
    List<Plan> plans = job.plans(ground.tenon());
    List<PlanOutcome> outcomes = Client.apply(ground.tenon(), plans);
    Set<String> undone =
        outcomes.stream()
            .flatMap(outcome -> outcome.steps().stream())
            .filter(step -> step.end() == StepOutcome.End.UNDONE)
            .map(StepOutcome::step)
            .collect(Collectors.toSet());
    return new Reference(plans, start, ground.look(), outcomes.getLast().state(), undone);
  }
}
