package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.OperationsSchema;
import dev.tenon.core.json.PlansSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Print the JSON Schema of operations. */
@Command(name = "schema", description = "Print the JSON Schema of the operations file.")
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--plans", description = "That of the file of plans instead.")
  private boolean plans;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(plans ? PlansSchema.text() : OperationsSchema.text());
    terminal.out().flush();
    return ExitCode.FINE;
  }
}
