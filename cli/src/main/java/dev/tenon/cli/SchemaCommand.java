package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.OperationsSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Print the JSON Schema of operations. */
@Command(name = "schema", description = "Print the JSON Schema of the operations file.")
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(OperationsSchema.text());
    terminal.out().flush();
    return ExitCode.FINE;
  }
}
