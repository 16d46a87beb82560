package dev.tenon.conformance.crash;

import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import java.sql.SQLException;

/**
 * Hold what a run does that nothing interrupts: one that is interrupted and run again must end the
 * same.
 *
 * @param plan made before the first step
 * @param start what there was
 * @param end what there is then
 * @param state how the key stands then
 */
record Reference(Plan plan, Snapshot start, Snapshot end, PlanOutcome.State state) {

  static Reference of(Ground ground, Job job, Rows rows) throws SQLException {
    ground.lay(job, rows);
    Snapshot start = ground.look();
    Plan plan = job.plan(ground.tenon());
    PlanOutcome outcome = ground.tenon().apply(plan, Client.PATIENCE, PlanListener.SILENT);
    return new Reference(plan, start, ground.look(), outcome.state());
  }
}
