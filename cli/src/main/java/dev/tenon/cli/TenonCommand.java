package dev.tenon.cli;

import dev.tenon.cli.demo.DemoCommand;
import dev.tenon.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Be the command above all others. */
@Command(
    name = "tenon",
    description =
        "Check, plan, create, read and drop foreign keys on MySQL, NDB Cluster and PostgreSQL.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 fine, 1 some operation was refused, 2 called wrongly, 130 interrupted;",
      "check also has 3, accepted with warnings, and 4, unknown.",
      "Dialect jars in the folder dialects/ beside the tenon script are found."
    })
final class TenonCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and the dialects found.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  private boolean stacktrace;

  static CommandLine commandLine(Terminal terminal) {
    TenonCommand root = new TenonCommand();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new SqlCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new PlanCommand(terminal))
            .addSubcommand(new ApplyCommand(terminal))
            .addSubcommand(new InspectCommand(terminal))
            .addSubcommand(new DropCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new SchemaCommand(terminal));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().versionProvider(new Versions());
    ErrorReport report = new ErrorReport(terminal, () -> root.stacktrace);
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler(report)
        .setExecutionExceptionHandler(report);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
