package dev.tenon.cli;

import dev.tenon.Rendered;
import dev.tenon.Tenon;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.core.json.ResultsWriter;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Say the SQL of operations, without a server. */
@Command(
    name = "sql",
    description = "Say what would be said, without a server.",
    footer = {"", "What an operation itself says about dialect and version counts first."})
final class SqlCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OperationInput input = new OperationInput();

  @Mixin private NamingOption naming = new NamingOption();

  @Option(
      names = "--dialect",
      paramLabel = "ID",
      description = "mysql, ndb, postgresql or an added one, for operations that name none.")
  private @Nullable String dialect;

  @Option(
      names = "--server-version",
      paramLabel = "VERSION",
      description = "Such as 8.0.31, for operations of that dialect that name none.")
  private @Nullable String serverVersion;

  @Option(names = "--json", description = "Answer as JSON, one result per operation.")
  private boolean json;

  SqlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Attempt<OperationRequest>> requests = input.read(terminal, spec);
    Optional<DialectId> id = Optional.ofNullable(dialect).map(DialectId::new);
    Optional<ServerVersion> version = Optional.ofNullable(serverVersion).map(ServerVersion::parse);
    Tenon tenon = naming.in(Tenon.builder()).build();
    List<Attempt<Rendered>> results =
        requests.stream()
            .map(
                attempt ->
                    attempt.then(
                        request -> tenon.sql(request.operation(), request.target(id, version))))
            .toList();
    if (json) {
      terminal.out().println(ResultsWriter.rendered(results));
    } else {
      results.forEach(this::print);
    }
    return new Refusals(terminal).report(results);
  }

  private void print(Attempt<Rendered> result) {
    if (result instanceof Attempt.Done<Rendered> done) {
      done.value().statements().forEach(sql -> terminal.out().println(sql + ";"));
    }
  }
}
