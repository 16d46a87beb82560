package dev.tenon.cli;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.cli.plan.PlanText;
import dev.tenon.core.json.Attempt;
import dev.tenon.plan.Plan;
import java.util.Optional;

/** Be something to carry out: an operation, or a plan that was made before. */
sealed interface Job {

  /** Say what for. */
  String words();

  /** Do it. */
  Applying.Result run(Optional<String> id, Applying applying);

  /**
   * Carry out the plan of an operation; where that is not to be done any more, plan it anew.
   *
   * @param operation what was asked
   * @param planned on what those before it leave
   */
  record Asked(Operation operation, Attempt<Optional<Plan>> planned) implements Job {
    @Override
    public String words() {
      return switch (operation) {
        case CreateForeignKey create -> "create " + create.definition();
        case DropForeignKey drop -> "drop on " + drop.source();
        case ValidateForeignKey validate -> "validate " + validate.name() + on();
        case RenameForeignKey rename -> "rename " + rename.name() + on();
        case AlterForeignKey alter -> "alter " + alter.name() + on();
      };
    }

    private String on() {
      return " on " + operation.source();
    }

    @Override
    public Applying.Result run(Optional<String> id, Applying applying) {
      return applying.apply(id, operation, planned);
    }
  }

  /**
   * Carry out a plan.
   *
   * @param plan absent: there was nothing to do
   */
  record Planned(Optional<Plan> plan) implements Job {
    @Override
    public String words() {
      return plan.map(PlanText::words).orElse("nothing to do");
    }

    @Override
    public Applying.Result run(Optional<String> id, Applying applying) {
      return plan.map(one -> applying.carryOut(id, one))
          .orElseGet(() -> applying.nothingToDrop(id));
    }
  }
}
