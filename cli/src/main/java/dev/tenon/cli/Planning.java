package dev.tenon.cli;

import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.Tenon;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.Strategy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Plan operations: one, or many that are carried out one after the other. */
final class Planning {
  private final Tenon tenon;
  private final Strategy strategy;
  private final Hopeless server;

  Planning(Tenon tenon, Strategy strategy, Hopeless server) {
    this.tenon = tenon;
    this.strategy = strategy;
    this.server = server;
  }

  /**
   * Hold how one of many will be done.
   *
   * @param operation absent: what was asked could not be read
   * @param attempt its plan, or why there is none
   */
  record Planned(Optional<Operation> operation, Attempt<Optional<Plan>> attempt) {}

  /**
   * Plan all, in the order in which to carry them out; what could not be read stays in its place.
   */
  List<Planned> plan(List<Attempt<OperationRequest>> requests) {
    List<Attempt.Done<OperationRequest>> readable =
        requests.stream()
            .filter(Attempt.Done.class::isInstance)
            .map(request -> (Attempt.Done<OperationRequest>) request)
            .toList();
    Deque<Planned> planned = new ArrayDeque<>(planReadable(readable));
    List<Planned> all = new ArrayList<>();
    for (Attempt<OperationRequest> request : requests) {
      switch (request) {
        case Attempt.Done<OperationRequest> done -> all.add(planned.removeFirst());
        case Attempt.Refused<OperationRequest> refused ->
            all.add(
                new Planned(
                    Optional.empty(), new Attempt.Refused<>(refused.id(), refused.cause())));
      }
    }
    return all;
  }

  private List<Planned> planReadable(List<Attempt.Done<OperationRequest>> requests) {
    List<Operation> operations =
        requests.stream().map(request -> request.value().operation()).toList();
    try {
      return server.ask(() -> tenon.plan(operations, strategy)).stream()
          .map(one -> planned(requests.get(one.place()), one))
          .toList();
    } catch (TenonException failure) {
      return requests.stream().map(request -> refused(request, failure)).toList();
    }
  }

  private static Planned planned(Attempt.Done<OperationRequest> request, PlannedOperation planned) {
    return planned
        .refusal()
        .map(refusal -> refused(request, refusal))
        .orElseGet(
            () ->
                new Planned(
                    Optional.of(request.value().operation()),
                    new Attempt.Done<>(request.id(), planned.plan())));
  }

  private static Planned refused(Attempt.Done<OperationRequest> request, TenonException refusal) {
    return new Planned(
        Optional.of(request.value().operation()),
        new Attempt.Refused<>(request.id(), new TenonException(refusal.problem(), refusal)));
  }

  /** Plan; without a plan where the key that shall go, if it exists, does not. */
  Optional<Plan> plan(Operation operation) {
    try {
      return Optional.of(server.ask(() -> tenon.plan(operation, strategy)));
    } catch (TenonException failure) {
      if (isGone(operation, failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static boolean isGone(Operation operation, TenonException failure) {
    return operation instanceof DropForeignKey drop
        && drop.ifExists()
        && failure.id().equals(ErrorId.KEY_MISSING.id());
  }
}
