package dev.tenon.cli;

import dev.tenon.Tenon;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Applied;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.core.json.ResultsWriter;
import dev.tenon.core.json.SavedPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Do operations on a server, in order. */
@Command(
    name = "apply",
    description = "Do operations on a server, and read back what came of each.",
    footer = {
      "",
      "The server and its tables decide the dialect, whatever an operation says.",
      "Exit codes: 0 every key is proven, and gone what was to go; 1 not so, 2 called wrongly,",
      "130 interrupted. Ctrl-C stops after the current statement and prints the results so far;",
      "what is done stays, and a second run goes on with it."
    })
final class ApplyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OperationInput input = new OperationInput();

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "Instead of operations: plans that 'tenon plan --save' wrote.")
  private @Nullable String plan;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private NamingOption naming = new NamingOption();
  @Mixin private StrategyOption strategy = new StrategyOption();
  @Mixin private PatienceOptions patience = new PatienceOptions();

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = {
        "Keep in FILE how far searches for rows have come, and go on from there after a run that",
        "broke off. It holds values of the keys' columns. Rows that sessions with their checks off",
        "wrote in between are not looked at again."
      })
  private @Nullable String resume;

  @Option(names = "--stop-on-error", description = "Do nothing after a refused operation.")
  private boolean stopOnError;

  @Option(names = "--json", description = "Answer as JSON, one result per operation.")
  private boolean json;

  ApplyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<List<Attempt<Job>>> saved = saved();
    List<Attempt<OperationRequest>> requests =
        saved.isPresent() ? List.of() : input.read(terminal, spec);
    Searches searches = Searches.in(Optional.ofNullable(resume), terminal);
    Tenon tenon = connection.connect(terminal, naming);
    Applying applying =
        new Applying(tenon, strategy.given(), patience.patience(spec), searches, terminal);
    List<Attempt<Job>> jobs =
        saved.orElseGet(() -> applying.plan(requests).stream().map(ApplyCommand::job).toList());
    try (Interruption interruption = new Interruption(terminal)) {
      List<Applied> results = applyAll(applying, jobs, interruption);
      if (json) {
        terminal.out().println(ResultsWriter.applied(results));
      }
      new Refusals(terminal).report(results.stream().map(ApplyCommand::attempt).toList());
      boolean proven = results.stream().allMatch(Applied::proven);
      return interruption.asked()
          ? ExitCode.INTERRUPTED
          : proven ? ExitCode.FINE : ExitCode.REFUSED;
    }
  }

  private static Attempt<Job> job(Planning.Planned planned) {
    return planned
        .operation()
        .<Attempt<Job>>map(
            operation ->
                new Attempt.Done<>(
                    planned.attempt().id(), new Job.Asked(operation, planned.attempt())))
        .orElseGet(() -> planned.attempt().then(nothing -> new Job.Planned(nothing)));
  }

  private Optional<List<Attempt<Job>>> saved() {
    if (plan == null) {
      return Optional.empty();
    }
    if (input.given() || strategy.given().isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--plan has its operations and its strategy: give no others");
    }
    return Optional.of(
        SavedPlans.read(FileAccess.read(plan, terminal)).stream()
            .<Attempt<Job>>map(done -> new Attempt.Done<>(done.id(), new Job.Planned(done.value())))
            .toList());
  }

  private List<Applied> applyAll(
      Applying applying, List<Attempt<Job>> jobs, Interruption interruption) {
    List<Applied> results = new ArrayList<>();
    for (Attempt<Job> job : jobs) {
      if (interruption.asked()) {
        break;
      }
      Applying.Result result = apply(applying, job, results.size() + 1, jobs.size());
      results.add(result.applied());
      if (!json) {
        result.lines().forEach(terminal.out()::println);
        terminal.out().flush();
      }
      if (stopOnError && !result.applied().ok()) {
        break;
      }
    }
    if (results.size() < jobs.size()) {
      terminal.say("tenon: stopped; " + (jobs.size() - results.size()) + " not tried");
    }
    return results;
  }

  private Applying.Result apply(Applying applying, Attempt<Job> job, int number, int count) {
    String which = "operation " + number + " of " + count;
    return switch (job) {
      case Attempt.Done<Job> done -> {
        terminal.say(which + ": " + done.value().words());
        yield done.value().run(done.id(), applying);
      }
      case Attempt.Refused<Job> refused -> {
        terminal.say(which);
        yield Applying.Result.refused(refused.id(), refused.cause());
      }
    };
  }

  private static Attempt<Applied> attempt(Applied applied) {
    return applied
        .failure()
        .<Attempt<Applied>>map(failure -> new Attempt.Refused<>(applied.id(), failure))
        .orElseGet(() -> new Attempt.Done<>(applied.id(), applied));
  }
}
