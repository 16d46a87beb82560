package dev.tenon.core.plan;

import dev.tenon.CreateForeignKey;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.Strategy;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/** Make plans and carry them out on a connection of their own. */
public final class PlanDesk {
  private final ServerDoor door;
  private final PlanMaker maker;

  @Inject
  PlanDesk(ServerDoor door, PlanMaker maker) {
    this.door = door;
    this.maker = maker;
  }

  /**
   * Plan a new key.
   *
   * @param operation what to do
   * @param wanted strategy
   * @return the plan
   */
  public Plan plan(CreateForeignKey operation, Strategy wanted) {
    return door.borrow(connection -> maker.create(connection, operation, wanted));
  }

  /**
   * Carry out a plan, or go on with one that was interrupted.
   *
   * @param plan made before, perhaps by another process
   * @param patience how long to wait
   * @param listener told how it goes
   * @return how the key stands
   */
  public PlanOutcome apply(Plan plan, Patience patience, PlanListener listener) {
    return door.borrow(
        connection -> new PlanRunner(plan, runner(connection, plan, patience, listener)).run());
  }

  private StepRunner runner(
      Connection connection, Plan plan, Patience patience, PlanListener listener)
      throws SQLException {
    NamedForeignKey key = plan.key();
    PlanMaker.Parts parts = maker.parts(connection, key.definition().source());
    return new StepRunner(
        connection, parts.dialect(), parts.foresight(), parts.planning(), key, patience, listener);
  }
}
