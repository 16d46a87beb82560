package dev.tenon.cli;

import dev.tenon.Tenon;
import dev.tenon.cli.check.ResultsText;
import dev.tenon.cli.plan.PlanText;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.core.json.SavedPlans;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Say how operations will be done, and what each step costs. */
@Command(
    name = "plan",
    description = "Say how operations will be done, step by step, and what that costs.",
    footer = {
      "",
      "Nothing is changed. Each operation is planned on what those before it leave; one that needs",
      "another done first comes after it. Read a saved plan before you apply it: its statements are",
      "run as they stand there."
    })
final class PlanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OperationInput input = new OperationInput();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private NamingOption naming = new NamingOption();
  @Mixin private StrategyOption strategy = new StrategyOption();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Write the plans, for 'tenon apply --plan'.")
  private @Nullable String save;

  @Option(names = "--json", description = "Answer as JSON, one result per operation.")
  private boolean json;

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Attempt<OperationRequest>> requests = input.read(terminal, spec);
    Tenon tenon = connection.connect(terminal, naming);
    Planning planning =
        new Planning(tenon, strategy.given().orElse(Strategy.ONLINE), new Hopeless());
    List<Attempt<Optional<Plan>>> results =
        planning.plan(requests).stream().map(Planning.Planned::attempt).toList();
    if (save != null) {
      FileAccess.write(save, out -> SavedPlans.write(results, out));
    }
    print(results);
    return new Refusals(terminal).report(results);
  }

  private void print(List<Attempt<Optional<Plan>>> results) {
    if (json) {
      terminal.out().println(SavedPlans.write(results));
      return;
    }
    for (int index = 0; index < results.size(); index++) {
      if (results.get(index) instanceof Attempt.Done<Optional<Plan>> done) {
        PlanText.lines(ResultsText.label(index, done), done.value())
            .forEach(terminal.out()::println);
        terminal.out().println();
      }
    }
  }
}
