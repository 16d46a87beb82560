package dev.tenon.cli;

import dev.tenon.Tenon;
import dev.tenon.check.Explanation;
import dev.tenon.check.Report;
import dev.tenon.cli.check.ExplanationText;
import dev.tenon.cli.check.Likeliest;
import dev.tenon.cli.check.ResultsText;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.explain.ErrorText;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.CheckWriter;
import dev.tenon.error.ErrorId;
import dev.tenon.error.Problem;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.ErrorClue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Say what a server's error means. */
@Command(
    name = "explain",
    description = "Say what a server's error about foreign keys means, and what to do.",
    footer = {
      "",
      "With --url and an operation, the operation is checked too, and what accounts for",
      "the error comes first: with the values that decide.",
      "Exit codes: 0 explained, 1 nobody knows the error, 2 called wrongly."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int LONGEST = 100;

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ERROR",
      arity = "0..*",
      description = {
        "A whole message, a number (3780), a symbol (ER_FK_DUP_NAME), an SQLSTATE (42830),",
        "'errno 150'. Without it, standard input is read."
      })
  private List<String> error = new ArrayList<>();

  @Option(
      names = "--dialect",
      paramLabel = "ID",
      description = "mysql, ndb, postgresql or an added one; without it all are asked.")
  private @Nullable String dialect;

  @Mixin private OperationInput input = new OperationInput();

  @ArgGroup(exclusive = false, multiplicity = "0..1", heading = "On a server:%n")
  private @Nullable ConnectionOptions connection;

  @Mixin private RowOptions rows = new RowOptions();
  @Mixin private NamingOption naming = new NamingOption();

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Tenon tenon = connection == null ? offline() : connection.connect(terminal, naming);
    ErrorClue clue = ErrorText.clue(text());
    List<Explanation> explanations =
        tenon.explain(clue, Optional.ofNullable(dialect).map(DialectId::new));
    List<Attempt<Report>> results = results(tenon, new Likeliest(clue, explanations));
    print(clue, explanations, results);
    if (explanations.isEmpty()) {
      terminal.say("tenon: " + ErrorReport.line(unknown(tenon, clue)));
      return ExitCode.REFUSED;
    }
    return ExitCode.FINE;
  }

  private Tenon offline() {
    if (input.given()) {
      throw new ParameterException(spec.commandLine(), "To check the operation, give --url");
    }
    return Tenon.offline();
  }

  private String text() {
    String text = error.isEmpty() ? standardInput() : String.join(" ", error);
    if (text.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "Give an error: as arguments, or on standard input");
    }
    return text;
  }

  private String standardInput() {
    return new String(FileAccess.read("-", terminal), StandardCharsets.UTF_8);
  }

  private List<Attempt<Report>> results(Tenon tenon, Likeliest likeliest) {
    if (connection == null) {
      return List.of();
    }
    return new Checking(input.read(terminal, spec))
        .on(tenon, rows.look(spec), terminal, results -> {}).stream()
            .map(result -> result.then(likeliest::sort))
            .toList();
  }

  private void print(
      ErrorClue clue, List<Explanation> explanations, List<Attempt<Report>> results) {
    if (json) {
      terminal.out().println(CheckWriter.explained(clue, explanations, results));
    } else {
      for (Explanation explanation : explanations) {
        ExplanationText.lines(explanation).forEach(terminal.out()::println);
        terminal.out().println();
      }
      if (!results.isEmpty()) {
        ResultsText.print(results, terminal.out());
      }
    }
    terminal.out().flush();
  }

  private Problem unknown(Tenon tenon, ErrorClue clue) {
    String asked =
        dialect == null
            ? tenon.dialects().stream()
                .map(info -> info.id().text())
                .collect(Collectors.joining(", "))
            : dialect;
    String line = clue.message().lines().findFirst().orElse("");
    String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return ErrorId.ERROR_UNKNOWN.problem(shown, asked);
  }
}
