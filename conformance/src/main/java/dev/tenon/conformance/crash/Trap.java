package dev.tenon.conformance.crash;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Watch for a statement on its way to the server, once. Safe for use by several threads. */
final class Trap {
  private static final long PATIENCE = 30;

  private final List<String> sent;
  private final Moment moment;
  private final Scene scene;
  private final CompletableFuture<Boolean> sprung = new CompletableFuture<>();
  private int seen;

  Trap(Point point, Scene scene) {
    this.sent = point.sent();
    this.moment = point.moment();
    this.scene = scene;
  }

  Moment moment() {
    return moment;
  }

  Scene scene() {
    return scene;
  }

  /** Tell whether this is what was waited for; true no more than once. */
  synchronized boolean springs(String text) {
    boolean was = seen == sent.size();
    while (seen < sent.size() && text.contains(sent.get(seen))) {
      seen++;
    }
    return !was && seen == sent.size();
  }

  void done() {
    sprung.complete(true);
  }

  /** The first run ended; what has not come by then never will. */
  synchronized void never() {
    if (seen < sent.size()) {
      sprung.complete(false);
    }
  }

  void failed(Throwable why) {
    sprung.completeExceptionally(why);
  }

  /** Return once it has happened, or say why it has not. */
  Optional<String> await() {
    try {
      return sprung.orTimeout(PATIENCE, TimeUnit.SECONDS).join()
          ? Optional.empty()
          : Optional.of("the moment never came");
    } catch (CompletionException e) {
      return Optional.of("the moment never came: " + e.getCause());
    }
  }
}
