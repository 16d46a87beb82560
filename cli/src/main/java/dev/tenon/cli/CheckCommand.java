package dev.tenon.cli;

import dev.tenon.Tenon;
import dev.tenon.check.Report;
import dev.tenon.cli.check.Grade;
import dev.tenon.cli.check.ResultsText;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.CheckWriter;
import dev.tenon.core.json.SavedFacts;
import dev.tenon.facts.Facts;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Foretell what a server will answer. */
@Command(
    name = "check",
    description = "Say what the server will answer, before any DDL; only reads.",
    footer = {
      "",
      "Each operation is held against the schema as it is; one does not see another.",
      "Exit codes: 0 all accepted, 3 all accepted, some with warnings, 4 some unknown,",
      "1 some refused, 2 called wrongly. Notes are no warnings.",
      "Ctrl-C prints what is known so far and exits with 130."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OperationInput input = new OperationInput();

  @ArgGroup(exclusive = false, multiplicity = "0..1", heading = "On a server:%n")
  private @Nullable ConnectionOptions connection;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "Without a server: check against facts that --save-facts wrote.")
  private @Nullable String facts;

  @Option(
      names = "--save-facts",
      paramLabel = "FILE",
      description = "Write what was read of the server, to check without it later.")
  private @Nullable String saveFacts;

  @Mixin private RowOptions rows = new RowOptions();
  @Mixin private NamingOption naming = new NamingOption();

  @Option(names = "--json", description = "Answer as JSON, one result per operation.")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Checking checking = new Checking(input.read(terminal, spec));
    List<Attempt<Report>> results = results(checking);
    if (checking.failed() && !json) {
      terminal.out().println(ResultsText.summary(results));
      terminal.out().flush();
    } else {
      print(results);
    }
    return ExitCode.of(Grade.worst(results));
  }

  private void print(List<Attempt<Report>> results) {
    if (json) {
      terminal.out().println(CheckWriter.reports(results));
    } else {
      ResultsText.print(results, terminal.out());
    }
    terminal.out().flush();
  }

  private List<Attempt<Report>> results(Checking checking) {
    if (connection != null && facts == null) {
      return onServer(connection.connect(terminal, naming), checking);
    }
    if (connection == null && facts != null && saveFacts == null) {
      Facts saved = SavedFacts.read(FileAccess.read(facts, terminal));
      return checking.offline(naming.in(Tenon.builder()).build(), saved);
    }
    throw new ParameterException(
        spec.commandLine(), "Give either --url, perhaps with --save-facts, or --facts");
  }

  private List<Attempt<Report>> onServer(Tenon tenon, Checking checking) {
    List<Attempt<Report>> results = checking.on(tenon, rows.look(spec), terminal, this::print);
    if (saveFacts != null && !checking.failed()) {
      Facts read = checking.facts().orElseGet(() -> tenon.facts(checking.operations()));
      FileAccess.write(saveFacts, out -> SavedFacts.write(read, out));
    }
    return results;
  }
}
