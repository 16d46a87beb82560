package dev.tenon.cli;

import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.cli.terminal.OutcomeText;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationsReader;
import dev.tenon.core.json.ResultsWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drop one key. */
@Command(
    name = "drop",
    description = "Drop a key: by its name, or by its columns and what it refers to.")
final class DropCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private NamingOption naming = new NamingOption();

  @Option(names = "--table", paramLabel = "TABLE", required = true)
  private @Nullable String table;

  @Option(names = "--schema", paramLabel = "SCHEMA")
  private @Nullable String schema;

  @Option(names = "--name", paramLabel = "NAME", description = "The key's stored name.")
  private @Nullable String name;

  @Option(names = "--local-col", paramLabel = "COLUMN", description = "One each, in order.")
  private List<String> localColumns = new ArrayList<>();

  @Option(names = "--referent-table", paramLabel = "TABLE", description = "What it refers to.")
  private @Nullable String referentTable;

  @Option(names = "--referent-schema", paramLabel = "SCHEMA")
  private @Nullable String referentSchema;

  @Option(names = "--remote-col", paramLabel = "COLUMN", description = "Default: whichever.")
  private List<String> remoteColumns = new ArrayList<>();

  @Option(names = "--if-exists", description = "Do nothing where there is no such key.")
  private boolean ifExists;

  @Option(names = "--drop-index", description = "Also the index that served it, if it can go.")
  private boolean dropIndex;

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  DropCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Tenon tenon = connection.connect(terminal, naming);
    Attempt<Outcome> result =
        OperationsReader.read(fields()).then(request -> tenon.apply(request.operation()));
    return switch (result) {
      case Attempt.Done<Outcome> done -> print(done);
      case Attempt.Refused<Outcome> refused -> throw refused.cause();
    };
  }

  private int print(Attempt.Done<Outcome> done) {
    terminal.out().println(json ? ResultsWriter.outcomeOf(done) : OutcomeText.line(done.value()));
    terminal.out().flush();
    return ExitCode.FINE;
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("op", "drop_constraint");
    fields.put("table_name", table);
    fields.put("schema", schema);
    fields.put("constraint_name", name);
    fields.put("local_cols", localColumns.isEmpty() ? null : localColumns);
    fields.put("referent_table", referentTable);
    fields.put("referent_schema", referentSchema);
    fields.put("remote_cols", remoteColumns.isEmpty() ? null : remoteColumns);
    fields.put("if_exists", ifExists);
    fields.put("drop_index", dropIndex);
    return fields;
  }
}
