package dev.tenon.conformance.crash;

import dev.tenon.Tenon;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Plan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A run in this JVM. */
final class ThreadRun implements FirstRun {
  private static final long PATIENCE = 20;

  private final CompletableFuture<String> end;

  ThreadRun(Tenon tenon, List<Plan> plans, Runnable ended) {
    this.end =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Client.apply(tenon, plans).getLast().state().name();
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
