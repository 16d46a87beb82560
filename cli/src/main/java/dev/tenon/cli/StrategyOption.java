package dev.tenon.cli;

import dev.tenon.plan.Strategy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Choose the way in which operations are done. */
final class StrategyOption {
  @Option(
      names = "--strategy",
      paramLabel = "WAY",
      description = {
        "online: in steps between which writers go on (the default).",
        "direct: the one statement that everybody sends."
      })
  private @Nullable Strategy strategy;

  Optional<Strategy> given() {
    return Optional.ofNullable(strategy);
  }
}
