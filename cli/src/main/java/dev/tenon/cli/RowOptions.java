package dev.tenon.cli;

import dev.tenon.check.RowLook;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Say how far to look for rows that stand in the way. */
final class RowOptions {
  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Count no more rows without a match than that, per key (${DEFAULT-VALUE}).")
  private long rows;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "5",
      description = "Show values of so many (${DEFAULT-VALUE}).")
  private int sample;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Give up a search after so long, per key (${DEFAULT-VALUE}).")
  private long seconds;

  @Option(
      names = "--no-rows",
      description = "Do not look at rows: what is fine but for them is then unknown.")
  private boolean none;

  RowLook look(CommandSpec command) {
    if (rows < 0 || sample < 0 || seconds < 1) {
      throw new ParameterException(
          command.commandLine(), "--rows and --sample take 0 or more, --time takes 1 or more");
    }
    return none ? RowLook.NONE : new RowLook(rows, sample, Duration.ofSeconds(seconds));
  }
}
