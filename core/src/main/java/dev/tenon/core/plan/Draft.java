package dev.tenon.core.plan;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.TenonException;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlannedOperation;
import java.util.Optional;

/**
 * Hold what is known so far of one operation among many.
 *
 * @param place among the operations
 * @param operation what was asked
 * @param parts by which it is planned
 * @param resolved the key to create
 * @param key that is there, to be changed
 * @param missing says that there is no such key
 * @param plan once it is made
 * @param refusal why there is none
 */
record Draft(
    int place,
    Operation operation,
    Optional<PlanMaker.Parts> parts,
    Optional<KeyResolver.Resolved> resolved,
    Optional<StoredForeignKey> key,
    Optional<TenonException> missing,
    Optional<Plan> plan,
    Optional<TenonException> refusal) {

  static Draft of(int place, Operation operation) {
    return new Draft(
        place,
        operation,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Draft with(PlanMaker.Parts found) {
    return new Draft(place, operation, Optional.of(found), resolved, key, missing, plan, refusal);
  }

  Draft with(KeyResolver.Resolved found) {
    return new Draft(place, operation, parts, Optional.of(found), key, missing, plan, refusal);
  }

  Draft with(StoredForeignKey found) {
    return new Draft(place, operation, parts, resolved, Optional.of(found), missing, plan, refusal);
  }

  Draft missing(TenonException why) {
    return new Draft(place, operation, parts, resolved, key, Optional.of(why), plan, refusal);
  }

  Draft with(Optional<Plan> made) {
    return new Draft(place, operation, parts, resolved, key, missing, made, Optional.empty());
  }

  Draft refused(TenonException why) {
    return new Draft(
        place, operation, parts, resolved, key, missing, Optional.empty(), Optional.of(why));
  }

  PlannedOperation result() {
    return new PlannedOperation(place, plan, refusal);
  }

  /** Tell whether another operation may become possible once this one is done. */
  boolean mayHelp(Draft other) {
    return switch (other.operation) {
      case CreateForeignKey create -> freesAName();
      case RenameForeignKey rename -> freesAName() || givesAKey(other);
      case ValidateForeignKey validate -> givesAKey(other);
      case AlterForeignKey alter -> givesAKey(other);
      case DropForeignKey drop -> false;
    };
  }

  private boolean freesAName() {
    return operation instanceof DropForeignKey || operation instanceof RenameForeignKey;
  }

  private boolean givesAKey(Draft other) {
    return (operation instanceof CreateForeignKey || operation instanceof RenameForeignKey)
        && operation.source().name().equals(other.operation.source().name());
  }
}
