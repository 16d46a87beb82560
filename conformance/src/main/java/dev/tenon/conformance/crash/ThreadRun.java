package dev.tenon.conformance.crash;

import dev.tenon.Tenon;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A run in this JVM. */
final class ThreadRun implements FirstRun {
  private static final long PATIENCE = 20;

  private final CompletableFuture<String> end;

  ThreadRun(Tenon tenon, Plan plan, Runnable ended) {
    this.end =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return tenon.apply(plan, Client.PATIENCE, PlanListener.SILENT).state().name();
              } catch (TenonException e) {
                return e.id();
              } finally {
                ended.run();
              }
            },
            task -> Thread.ofPlatform().daemon().start(task));
  }

  @Override
  public void kill() {
    throw new IllegalStateException("only a process can be killed");
  }

  @Override
  public String end() {
    try {
      return end.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      return String.valueOf(e.getCause());
    }
  }
}
