package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.core.json.OperationsReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Take operations from a file, from standard input, or one by flags. */
final class OperationInput {
  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Operations as JSON; - reads standard input. See 'tenon schema'.")
  private @Nullable String file;

  @ArgGroup(exclusive = false, multiplicity = "0..1", heading = "Or one operation by flags:%n")
  private @Nullable OperationFlags flags;

  /** Tell whether operations were given. */
  boolean given() {
    return file != null || flags != null;
  }

  /** Read the operations; the command is for the complaint when there are none. */
  List<Attempt<OperationRequest>> read(Terminal terminal, CommandSpec command) {
    if (file != null && flags == null) {
      return OperationsReader.read(FileAccess.read(file, terminal));
    }
    if (file == null && flags != null) {
      return List.of(OperationsReader.read(flags.fields()));
    }
    throw new ParameterException(
        command.commandLine(), "Give operations: either --file, or the flags of one operation");
  }
}
