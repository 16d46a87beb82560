package dev.tenon.cli.plan;

import dev.tenon.cli.terminal.Terminal;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Say on standard error how a plan goes on, and keep what became of its steps. */
public final class StepProgress implements PlanListener {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Terminal terminal;
  private final List<StepOutcome> ended = new ArrayList<>();
  private Duration told = Duration.ZERO;

  /**
   * Make one for one plan.
   *
   * @param terminal to speak to
   */
  public StepProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Return what became of the steps so far.
   *
   * @return in order
   */
  public List<StepOutcome> ended() {
    return List.copyOf(ended);
  }

  @Override
  public void begins(Step step, int number, int count) {
    told = Duration.ZERO;
    terminal.say("  step %d of %d, %s: %s".formatted(number, count, step.id(), step.purpose()));
  }

  @Override
  public void ended(StepOutcome outcome) {
    ended.add(outcome);
    terminal.say(
        switch (outcome.end()) {
          case DONE -> "    done in " + seconds(outcome.time());
          case FOUND_DONE -> "    " + outcome.step() + " is done already";
          case UNDONE -> "    " + outcome.step() + " is taken back";
          case PASSED_OVER -> "    each key goes by itself";
        });
  }

  @Override
  public void passesOver(Step step, String why) {
    terminal.say("    passed over: " + why);
  }

  @Override
  public void waits(Step step, int tries, Duration pause, List<String> blockers) {
    terminal.say(
        "    no lock after %d tries; again in %s%s"
            .formatted(
                tries,
                seconds(pause),
                blockers.isEmpty() ? "" : "; in the way: " + String.join("; ", blockers)));
  }

  @Override
  public void reconnects(Duration pause, String why) {
    terminal.say("    %s Connecting again in %s".formatted(why, seconds(pause)));
  }

  @Override
  public void resumes(long rows) {
    terminal.say(
        rows == 0
            ? "    begins with the first row: what was looked at before counts no more"
            : String.format(Locale.ROOT, "    goes on: %,d rows were looked at before", rows));
  }

  @Override
  public void rows(long seen, long estimate, Duration time) {
    if (time.minus(told).compareTo(EVERY) < 0) {
      return;
    }
    told = time;
    terminal.say("    " + rowsText(seen, estimate, time));
  }

  private static String rowsText(long seen, long estimate, Duration time) {
    double rate = seen / Math.max(1e-3, time.toNanos() / 1e9);
    String all = estimate > 0 ? String.format(Locale.ROOT, " of about %,d", estimate) : "";
    String left =
        estimate > seen && rate > 0
            ? ", about "
                + seconds(Duration.ofMillis((long) ((estimate - seen) / rate * 1e3)))
                + " left"
            : "";
    return String.format(Locale.ROOT, "%,d%s rows, %,.0f a second%s", seen, all, rate, left);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
  }
}
