package dev.tenon.cli.demo;

import dev.tenon.cli.ExitCode;
import dev.tenon.cli.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Walk through the main job on real servers. */
@Command(name = "demo", description = "Walk through two examples on real servers.")
public final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;

  /**
   * Make the command.
   *
   * @param terminal what it speaks to
   */
  public DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.say("not yet");
    return ExitCode.FINE;
  }
}
