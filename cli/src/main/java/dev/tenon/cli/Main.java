package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import java.util.Arrays;

/** Start the command. */
public final class Main {
  private static final char UNREADABLE = '\ufffd';

  private Main() {}

  /**
   * Run the command and end the process with its exit code.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofThisProcess();
    int code = run(terminal, arguments);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /**
   * Run the command within this process.
   *
   * @param terminal what it speaks to
   * @param arguments as typed
   * @return the exit code
   */
  public static int run(Terminal terminal, String... arguments) {
    // What the JVM puts in the place of bytes that it can't read would name another table.
    if (Arrays.stream(arguments).anyMatch(argument -> argument.indexOf(UNREADABLE) >= 0)) {
      terminal.say("tenon: an argument can't be read in this locale. Use one with UTF-8.");
      return ExitCode.USAGE;
    }
    return TenonCommand.commandLine(terminal).execute(arguments);
  }
}
