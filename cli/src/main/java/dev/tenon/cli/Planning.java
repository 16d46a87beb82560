package dev.tenon.cli;

import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.Tenon;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Strategy;
import java.util.Optional;

/** Plan operation after operation. */
final class Planning {
  private final Tenon tenon;
  private final Strategy strategy;
  private final Hopeless server;

  Planning(Tenon tenon, Strategy strategy, Hopeless server) {
    this.tenon = tenon;
    this.strategy = strategy;
    this.server = server;
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
