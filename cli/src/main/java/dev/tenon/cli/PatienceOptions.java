package dev.tenon.cli;

import dev.tenon.plan.Patience;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Say how long to wait for others, and how hard to work. */
final class PatienceOptions {
  @Option(
      names = "--lock-wait",
      paramLabel = "MS",
      defaultValue = "500",
      description = {
        "One try waits so long for a lock, and holds others up so long (${DEFAULT-VALUE});",
        "MySQL counts in whole seconds."
      })
  private long lockWait;

  @Option(
      names = "--budget",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "No step is tried again after so long (${DEFAULT-VALUE}).")
  private long budget;

  @Option(
      names = "--chunk",
      paramLabel = "ROWS",
      defaultValue = "50000",
      description = "One query searches so many rows (${DEFAULT-VALUE}).")
  private int chunk;

  @Option(
      names = "--rest",
      paramLabel = "SHARE",
      defaultValue = "0",
      description = {
        "Rest between two queries, as a share of the time that the last one took:",
        "1 is half speed (${DEFAULT-VALUE})."
      })
  private double rest;

  Patience patience(CommandSpec command) {
    if (lockWait < 1 || budget < 0 || chunk < 1 || !(rest >= 0 && rest <= 1000)) {
      throw new ParameterException(
          command.commandLine(),
          "--lock-wait and --chunk take 1 or more, --budget 0 or more, --rest 0 to 1000");
    }
    return new Patience(
        Duration.ofMillis(lockWait),
        Patience.DEFAULT.pause(),
        Duration.ofSeconds(budget),
        chunk,
        rest);
  }
}
