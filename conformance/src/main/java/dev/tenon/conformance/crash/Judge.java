package dev.tenon.conformance.crash;

import dev.tenon.error.TenonException;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Say what should not be in what came of a case. */
final class Judge {
  /** Steps that find an orphan, and so are not done when they are through. */
  private static final Set<String> FINDERS = Set.of("search", "validate", "add");

  private final CrashCase of;
  private final Reference asked;
  private final Words words;
  private final List<String> problems = new ArrayList<>();

  Judge(CrashCase of, Reference asked, Words words) {
    this.of = of;
    this.asked = asked;
    this.words = words;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  private void unless(boolean right, String problem) {
    if (!right) {
      problems.add(problem);
    }
  }

  void never(String why) {
    problems.add(why);
  }

  /** Judge what was left behind; the key's own name must wait until it is proven. */
  void left(Snapshot left, Snapshot start) {
    unless(left.rows().equals(start.rows()), "rows are not those from before");
    boolean through = of.point().last() && of.point().moment() != Moment.BEFORE;
    switch (of.job()) {
      case ADD_ONLINE,
          ADD_DIRECT,
          ADD_ONLINE_AGAIN,
          ADD_DIRECT_AGAIN,
          ADD_TWO_ONLINE,
          ADD_TO_PARTITIONS,
          VALIDATE,
          ENFORCE ->
          unless(
              (through && of.rows() != Rows.ORPHAN) || !left.hasProvenKey(Job.NAME, words),
              "an unproven key has the final name");
      case ADD_TWO_DIRECT, DEFER, DROP -> {}
      case EXCHANGE -> unless(left.keys() == start.keys(), "a key is lost");
      case RENAME ->
          unless(left.hasKey(Job.NAME) != left.hasKey(Job.NEW_NAME), "not one name of two");
    }
  }

  void again(List<PlanOutcome> outcomes, boolean anew) {
    for (PlanOutcome outcome : outcomes) {
      unless(
          outcome.state() == asked.state(),
          "the second run ends %s, not %s".formatted(outcome.state(), asked.state()));
    }
    for (String step : done()) {
      Optional<StepOutcome> second =
          outcomes.getFirst().steps().stream()
              .filter(other -> other.step().equals(step))
              .findFirst();
      unless(
          second.map(StepOutcome::end).map(StepOutcome.End.FOUND_DONE::equals).orElse(anew),
          step + " is repeated");
    }
  }

  private List<String> done() {
    List<String> done = new ArrayList<>(of.point().earlier());
    if (of.point().moment() == Moment.AFTER
        && !of.point().undo()
        && !of.point().step().equals("search")
        && !(of.rows() == Rows.ORPHAN && FINDERS.contains(of.point().step().split("-", 2)[0]))) {
      done.add(of.point().step());
    }
    return done;
  }

  void refused(TenonException e) {
    problems.add("the second run fails: " + e.getMessage());
  }

  void end(Snapshot end) {
    unless(end.rows().equals(asked.end().rows()), "rows are lost");
    unless(
        end.things().equals(asked.end().things()),
        "in the end, beside what an undisturbed run leaves: " + end.since(asked.end(), words));
  }
}
