package dev.tenon.cli;

import dev.tenon.CreateForeignKey;
import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.cli.terminal.OutcomeText;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.core.json.ResultsWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Do operations on a server, in order. */
@Command(
    name = "apply",
    description = "Do operations on a server, and read back what came of each.",
    footer = {
      "",
      "The server and its tables decide the dialect, whatever an operation says.",
      "Ctrl-C lets the running operation end and prints the results so far."
    })
final class ApplyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OperationInput input = new OperationInput();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private NamingOption naming = new NamingOption();

  @Option(names = "--stop-on-error", description = "Do nothing after a refused operation.")
  private boolean stopOnError;

  @Option(names = "--json", description = "Answer as JSON, one result per operation.")
  private boolean json;

  ApplyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Attempt<OperationRequest>> requests = input.read(terminal, spec);
    Tenon tenon = connection.connect(terminal, naming);
    try (Interruption interruption = new Interruption(terminal)) {
      List<Attempt<Outcome>> results = applyAll(tenon, requests, interruption);
      print(results);
      int code = new Refusals(terminal).report(results);
      return interruption.asked() ? ExitCode.REFUSED : code;
    }
  }

  private List<Attempt<Outcome>> applyAll(
      Tenon tenon, List<Attempt<OperationRequest>> requests, Interruption interruption) {
    Applying applying = new Applying(tenon);
    List<Attempt<Outcome>> results = new ArrayList<>();
    for (Attempt<OperationRequest> request : requests) {
      if (interruption.asked()) {
        break;
      }
      progress(results.size() + 1, requests.size(), request);
      Attempt<Outcome> result = request.then(done -> applying.apply(done.operation()));
      results.add(result);
      if (stopOnError && result instanceof Attempt.Refused<Outcome>) {
        break;
      }
    }
    if (results.size() < requests.size()) {
      terminal.say("tenon: stopped; " + (requests.size() - results.size()) + " not tried");
    }
    return results;
  }

  private void progress(int number, int count, Attempt<OperationRequest> request) {
    String what =
        request instanceof Attempt.Done<OperationRequest> done
            ? ": " + words(done.value().operation())
            : "";
    terminal.say("operation " + number + " of " + count + what);
  }

  private static String words(Operation operation) {
    return operation instanceof CreateForeignKey create
        ? "create " + create.definition()
        : "drop on " + operation.source();
  }

  private void print(List<Attempt<Outcome>> results) {
    if (json) {
      terminal.out().println(ResultsWriter.outcomes(results));
      return;
    }
    for (Attempt<Outcome> result : results) {
      if (result instanceof Attempt.Done<Outcome> done) {
        terminal.out().println(OutcomeText.line(done.value()));
      }
    }
  }
}
