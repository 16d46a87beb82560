package dev.tenon.conformance.crash;

import dev.tenon.plan.Action;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * List the points of a plan at which something may die.
 *
 * @param plan to be carried out
 * @param words of the product
 * @param left whether a crash has left what the plan clears away
 */
record Points(Plan plan, Words words, boolean left) {
  /** All of a run that goes well. */
  List<Point> all() {
    return steps().stream().flatMap(step -> Arrays.stream(Moment.values()).map(at(step))).toList();
  }

  /** Those up to the step that finds an orphan. */
  List<Point> untilFound() {
    int finder = plan.steps().indexOf(finder());
    List<String> ids = plan.steps().subList(0, finder + 1).stream().map(Step::id).toList();
    return all().stream()
        .filter(point -> ids.contains(point.step()))
        .map(point -> point.step().equals(finder().id()) ? found(point) : point)
        .toList();
  }

  /** What finds an orphan fails, and nothing of the step comes after it. */
  private Point found(Point point) {
    return finder().action() instanceof Action.Run run
        ? new Point(
            point.step(),
            point.undo(),
            point.moment(),
            List.of(change(run)),
            point.last(),
            point.earlier())
        : point;
  }

  /** Those at which no statement waits: some servers find an orphan before they want the lock. */
  List<Point> unheld() {
    return all().stream().filter(point -> point.moment() != Moment.DURING).toList();
  }

  /** Those after which the key still has to be proven. */
  List<Point> beforeProof() {
    return all().stream()
        .filter(point -> !point.last() || point.moment() == Moment.BEFORE)
        .toList();
  }

  /** What is taken back once an orphan is found. */
  List<Point> undos(Set<String> undone) {
    return plan.steps().stream()
        .filter(step -> undone.contains(step.id()))
        .flatMap(
            step ->
                Stream.of(Moment.BEFORE, Moment.AFTER)
                    .map(
                        moment ->
                            new Point(
                                step.id(),
                                true,
                                moment,
                                List.of(step.undo().orElseThrow().statements().getLast()),
                                false,
                                List.of())))
        .toList();
  }

  private Step finder() {
    return plan.steps().stream()
        .filter(
            step -> step.action() instanceof Action.SearchRows || step.id().startsWith("validate"))
        .findFirst()
        .orElse(plan.steps().getLast());
  }

  /** A step that clears away what a crash left has something to do only where one did. */
  private List<Step> steps() {
    return plan.steps().stream()
        .filter(step -> (left || !clears(step)) && !isShared(step))
        .toList();
  }

  /** What plans do together, each finds done. */
  private boolean isShared(Step step) {
    return plan.steps().stream()
        .filter(other -> other.action() instanceof Action.RunTogether)
        .anyMatch(
            together ->
                together.after() instanceof Condition.All(List<Condition> all)
                    && all.contains(step.after()));
  }

  private static boolean clears(Step step) {
    return step.after() instanceof Condition.IndexIsSound;
  }

  private Function<Moment, Point> at(Step step) {
    List<String> earlier = new ArrayList<>();
    for (Step other : plan.steps().subList(0, plan.steps().indexOf(step))) {
      if (other.action() instanceof Action.Run && !clears(other)) {
        earlier.add(other.id());
      }
    }
    boolean last = step.equals(plan.steps().getLast());
    return moment -> new Point(step.id(), false, moment, sent(step, moment), last, earlier);
  }

  /** Facts are read with much the same words, but not after the step before. */
  private String before(Step search) {
    Step before = plan.steps().get(plan.steps().indexOf(search) - 1);
    return before.action() instanceof Action.Run run ? run.statements().getLast() : "";
  }

  private List<String> sent(Step step, Moment moment) {
    return switch (step.action()) {
      case Action.SearchRows search -> List.of(before(step), words.search());
      case Action.RunTogether(Action.Run run) -> List.of(run.statements().getFirst());
      case Action.Run run when moment == Moment.AFTER && run.transaction() ->
          List.of(run.statements().getLast(), "COMMIT");
      case Action.Run run when moment == Moment.DURING && !run.transaction() ->
          first(step, run.statements().getFirst());
      case Action.Run run -> List.of(change(run));
    };
  }

  /** Some steps begin alike, with the same LOCK TABLES: it is the one after the step before. */
  private List<String> first(Step step, String sql) {
    List<Step> before = plan.steps().subList(0, plan.steps().indexOf(step));
    boolean alike =
        before.stream()
            .anyMatch(
                other ->
                    other.action() instanceof Action.Run run && run.statements().contains(sql));
    return alike ? List.of(sign(before.getLast()), sql) : List.of(sql);
  }

  private String sign(Step step) {
    return switch (step.action()) {
      case Action.SearchRows search -> words.search();
      case Action.RunTogether(Action.Run run) -> change(run);
      case Action.Run run -> change(run);
    };
  }

  /** In a transaction there may follow, behind what waits for locks, what waits for none itself. */
  private static String change(Action.Run run) {
    return run.statements().reversed().stream()
        .filter(sql -> !sql.startsWith("COMMENT ") && !sql.startsWith("ALTER INDEX "))
        .findFirst()
        .orElseThrow();
  }
}
