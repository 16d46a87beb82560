package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Tenon;
import dev.tenon.plan.Action;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.Step;
import java.util.List;

/** Break a run off between two steps, and leave everything as it is then. */
public final class BrokenRun {
  private BrokenRun() {}

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Carry a plan out up to a step.
   *
   * @param tenon on the server
   * @param plan to begin
   * @param last not begun
   */
  public static void before(Tenon tenon, Plan plan, Step last) {
    PlanListener scissors =
        new PlanListener() {
          @Override
          public void begins(Step step, int number, int count) {
            if (step.equals(last)) {
              throw new CutOff();
            }
          }
        };
    assertThatThrownBy(() -> tenon.apply(plan, Patience.DEFAULT, scissors))
        .isInstanceOf(CutOff.class);
  }

  /**
   * Find the step after which the key is there, under whatever name.
   *
   * @param plan that adds it
   * @return the first such step: what an index needs is done before it
   */
  public static Step firstOfKey(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.action() instanceof Action.Run)
        .filter(step -> addsKey(step.after()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean addsKey(Condition after) {
    return after instanceof Condition.KeyIsThere
        || (after instanceof Condition.All(List<Condition> all)
            && all.stream().anyMatch(BrokenRun::addsKey));
  }
}
