package dev.tenon.conformance.crash;

import dev.tenon.Tenon;
import dev.tenon.conformance.OwnServer;
import dev.tenon.error.TenonException;
import dev.tenon.plan.PlanOutcome;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Carry out a case: run, let it die, look, run again, look.
 *
 * @param ground the tables
 * @param server to be killed
 * @param processes clients to be killed
 */
record CrashRun(Ground ground, Optional<OwnServer> server, Supplier<ProcessRun> processes) {
  private static final Duration UNAWARE = Duration.ofMillis(700);
  private static final Duration CHECKPOINT = Duration.ofSeconds(5);

  CrashResult run(CrashCase of, Reference sound, Reference asked) throws SQLException {
    ground.lay(of.job(), of.rows());
    if (of.fault() == Fault.CLUSTER_KILLED) {
      awaitCheckpoint();
    }
    Disaster disaster = new Disaster(of, ground, server);
    Trap trap = new Trap(of.point(), disaster);
    Judge judge = new Judge(of, asked, ground.words());
    try (Proxy proxy = Proxy.open(ground.database().jdbcUrl(), trap)) {
      FirstRun first = start(of, sound, proxy, trap, disaster);
      trap.await().ifPresent(judge::never);
      Snapshot left;
      if (of.fault() == Fault.HALF_OPEN) {
        later(disaster, proxy);
        left = new Snapshot(sound.start().rows(), ground.things());
      } else {
        disaster.close();
        left = ground.look();
      }
      Snapshot start = of.rows() == Rows.ORPHAN ? asked.start() : sound.start();
      judge.left(left, start);
      if (of.rows() == Rows.LATE_ORPHAN) {
        ground.plantOrphan();
      }
      String again = again(of, sound, judge, !left.things().equals(start.things()));
      proxy.cut();
      String ended = first.end();
      ground.awaitAlone();
      judge.end(ground.look());
      return new CrashResult(of, ended, left.since(start, ground.words()), again, judge.problems());
    }
  }

  private FirstRun start(CrashCase of, Reference sound, Proxy proxy, Trap trap, Disaster disaster) {
    if (of.fault() == Fault.CLIENT_KILLED) {
      ProcessRun process = processes.get();
      disaster.aimAt(process);
      process.go(ground.database(), of.job(), proxy.url());
      return process;
    }
    return new ThreadRun(ground.tenon(proxy.url()), sound.plans(), trap::never);
  }

  /** A cluster keeps what is committed in memory, on disk once in two seconds (the default). */
  private static void awaitCheckpoint() {
    try {
      Thread.sleep(CHECKPOINT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The second run meets what the first one still holds, and a statement that still waits. */
  private static void later(Disaster disaster, Proxy proxy) {
    CompletableFuture.delayedExecutor(UNAWARE.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              disaster.close();
              proxy.cut();
            });
  }

  /** A plan that knows nothing of what a crash has left in its way is refused, and made anew. */
  private String again(CrashCase of, Reference sound, Judge judge, boolean left) {
    try {
      return applied(of, of.anew(), sound, judge);
    } catch (TenonException e) {
      if (left && !of.anew() && e.id().equals("plan-stale")) {
        return e.id() + "; " + applied(of, true, sound, judge);
      }
      judge.refused(e);
      return e.id();
    }
  }

  private String applied(CrashCase of, boolean anew, Reference sound, Judge judge) {
    Tenon tenon = ground.tenon();
    List<PlanOutcome> outcomes = Client.apply(tenon, anew ? of.job().plans(tenon) : sound.plans());
    judge.again(outcomes, anew);
    return (anew ? "planned anew: " : "")
        + outcomes.stream()
            .map(outcome -> outcome.state().name() + ends(outcome))
            .collect(Collectors.joining("; "));
  }

  private static String ends(PlanOutcome outcome) {
    List<String> words = new ArrayList<>();
    outcome.steps().forEach(step -> words.add(step.step() + " " + step.end()));
    return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
  }
}
