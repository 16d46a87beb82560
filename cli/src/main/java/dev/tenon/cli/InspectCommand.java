package dev.tenon.cli;

import dev.tenon.Tenon;
import dev.tenon.cli.terminal.Stored;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.ResultsWriter;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Show the keys of a table or a schema. */
@Command(name = "inspect", description = "Show the keys of a table, or of a schema.")
final class InspectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--schema",
      paramLabel = "SCHEMA",
      description = "Default: the connection's current one.")
  private @Nullable String schema;

  @Option(names = "--table", paramLabel = "TABLE", description = "Default: all tables.")
  private @Nullable String table;

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Scope scope = scope();
    Tenon tenon = connection.connect(terminal, new NamingOption());
    List<StoredForeignKey> keys = tenon.inspect(scope);
    if (json) {
      terminal.out().println(ResultsWriter.keys(keys));
    } else if (keys.isEmpty()) {
      terminal.say("no foreign keys");
    } else {
      keys.forEach(key -> terminal.out().println(Stored.line(key)));
    }
    terminal.out().flush();
    return ExitCode.FINE;
  }

  private Scope scope() {
    if (table != null) {
      return new Scope.Table(TableName.of(schema, table));
    }
    return new Scope.Schema(Optional.ofNullable(schema).map(text -> Identifier.of("schema", text)));
  }
}
