package dev.tenon.cli;

/** Start the command. */
public final class Main {
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
    return TenonCommand.commandLine(terminal).execute(arguments);
  }
}
