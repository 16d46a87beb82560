package dev.tenon.core.plan;

import dev.tenon.CreateForeignKey;
import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.Rendered;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.SearchMemory;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Make plans and carry them out on a connection of their own. */
public final class PlanDesk {
  private final ServerDoor door;
  private final PlanMaker maker;
  private final ChangePlanner changes;
  private final ManyPlanner many;

  @Inject
  PlanDesk(ServerDoor door, PlanMaker maker, ChangePlanner changes, ManyPlanner many) {
    this.door = door;
    this.maker = maker;
    this.changes = changes;
    this.many = many;
  }

  /**
   * Plan an operation.
   *
   * @param operation what to do
   * @param wanted strategy
   * @return the plan
   */
  public Plan plan(Operation operation, Strategy wanted) {
    return door.borrow(connection -> plan(connection, operation, possible(connection, wanted)));
  }

  /**
   * Plan operations that are carried out one after the other.
   *
   * @param operations what to do
   * @param wanted strategy
   * @return in the order in which to carry them out
   */
  public List<PlannedOperation> plan(List<Operation> operations, Strategy wanted) {
    return door.borrow(
        connection -> many.plan(connection, operations, possible(connection, wanted)));
  }

  /** Steps between which writers go on are not to be had within one transaction. */
  private static Strategy possible(Connection connection, Strategy wanted) throws SQLException {
    return connection.getAutoCommit() ? wanted : Strategy.DIRECT;
  }

  private Plan plan(Connection connection, Operation operation, Strategy wanted)
      throws SQLException {
    return operation instanceof CreateForeignKey create
        ? maker.create(connection, create, wanted)
        : changes.plan(connection, operation);
  }

  /**
   * Carry out a plan, or go on with one that was interrupted.
   *
   * @param plan made before, perhaps by another process
   * @param patience how long to wait
   * @param listener told how it goes
   * @param memory keeps how far a search has come
   * @return how the key stands
   */
  public PlanOutcome apply(
      Plan plan, Patience patience, PlanListener listener, SearchMemory memory) {
    Progress progress = new Progress(memory);
    Reconnection reconnection = new Reconnection(patience, progress);
    while (true) {
      try {
        return door.borrow(
            connection ->
                new PlanRunner(plan, runner(connection, plan, patience, listener), progress).run());
      } catch (TenonException failure) {
        Duration pause =
            reconnection.after().filter(some -> door.reopens()).orElseThrow(() -> failure);
        listener.reconnects(pause, failure.problem().summary());
        sleep(pause, failure);
      }
    }
  }

  private static void sleep(Duration pause, TenonException failure) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /**
   * Plan a change of a key that is there, and carry it out.
   *
   * @param operation what to do
   * @return what came of it
   */
  public Outcome change(Operation operation) {
    Plan plan = plan(operation, Strategy.ONLINE);
    PlanOutcome outcome = apply(plan, Patience.DEFAULT, PlanListener.SILENT, SearchMemory.NONE);
    outcome
        .orphans()
        .ifPresent(
            orphans -> {
              throw ErrorId.ORPHANS_FOUND.exception(plan.key(), orphans.query());
            });
    return new Outcome(
        Outcome.Status.CHANGED,
        new Rendered(operation, Optional.of(plan.key()), plan.key().name(), statements(plan)),
        outcome.stored(),
        Optional.empty());
  }

  private static List<String> statements(Plan plan) {
    return plan.steps().stream()
        .map(Step::action)
        .filter(Action.Run.class::isInstance)
        .map(Action.Run.class::cast)
        .flatMap(run -> run.statements().stream())
        .toList();
  }

  private StepRunner runner(
      Connection connection, Plan plan, Patience patience, PlanListener listener)
      throws SQLException {
    TableName source = plan.key().definition().source();
    PlanMaker.Parts parts = maker.parts(connection, source);
    Sender sender =
        new Sender(
            connection, parts.dialect(), parts.planning(), patience, source, door.listeners());
    return new StepRunner(sender, parts, plan.key(), LastingRenames.others(plan), listener);
  }
}
