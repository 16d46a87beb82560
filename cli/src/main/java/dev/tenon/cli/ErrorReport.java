package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.ResultsWriter;
import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Say in one line what stopped the command, and choose the exit code. */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;
  private final BooleanSupplier stacktrace;

  ErrorReport(Terminal terminal, BooleanSupplier stacktrace) {
    this.terminal = terminal;
    this.stacktrace = stacktrace;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    terminal.say("tenon: " + wrong.getMessage() + ". Try '" + name + " --help'.");
    trace(wrong);
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    int code = failure instanceof TenonException known ? report(known, command) : bug(failure);
    trace(failure);
    return code;
  }

  private int report(TenonException failure, CommandLine command) {
    Problem problem = failure.problem();
    if (command.getParseResult().hasMatchedOption("--json")) {
      terminal.out().println(ResultsWriter.problem(problem));
    }
    terminal.say("tenon: " + line(problem));
    more(problem).forEach(terminal::say);
    return ExitCode.of(problem);
  }

  private int bug(Exception failure) {
    terminal.say("tenon: internal error: " + failure + ". Run it with --stacktrace.");
    return ExitCode.REFUSED;
  }

  static String line(Problem problem) {
    return problem.id() + ": " + problem.message();
  }

  /** Return what more is known of it: the server's detail, and what its answer means. */
  static List<String> more(Problem problem) {
    Stream<String> detail =
        problem.serverError().stream().flatMap(error -> error.detail().stream());
    return Stream.concat(detail, problem.explanation().stream())
        .flatMap(String::lines)
        .map(line -> "  " + line)
        .toList();
  }

  private void trace(Exception failure) {
    if (stacktrace.getAsBoolean()) {
      Objects.requireNonNull(failure).printStackTrace(terminal.err());
    }
  }
}
