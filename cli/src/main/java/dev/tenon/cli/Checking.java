package dev.tenon.cli;

import dev.tenon.Operation;
import dev.tenon.Tenon;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.cli.check.Progress;
import dev.tenon.cli.check.ResultsText;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.key.Placement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Check what can be checked of a list of operations, all in one call, and put the results back into
 * their order.
 */
final class Checking {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<Attempt<Operation>> attempts;
  private Optional<Facts> facts = Optional.empty();
  private boolean failed;

  Checking(List<Attempt<OperationRequest>> requests) {
    attempts = requests.stream().map(request -> request.then(OperationRequest::operation)).toList();
  }

  /** Return the operations that can be checked. */
  List<Operation> operations() {
    return attempts.stream()
        .filter(Attempt.Done.class::isInstance)
        .map(attempt -> ((Attempt.Done<Operation>) attempt).value())
        .toList();
  }

  /** Return the facts of the last check, where all of them were read at once. */
  Optional<Facts> facts() {
    return facts;
  }

  /** Tell whether the server could not be asked, which was said. */
  boolean failed() {
    return failed;
  }

  /**
   * Check on a server; where it can't be had, no operation is known.
   *
   * @param print says what is known when somebody does not want to wait
   */
  List<Attempt<Report>> on(
      Tenon tenon, RowLook look, Terminal terminal, Consumer<List<Attempt<Report>>> print) {
    List<Operation> operations = operations();
    if (operations.isEmpty()) {
      return inOrder(List.of());
    }
    try (Progress progress = new Progress(terminal, labels(), PATIENCE);
        SoFar soFar = new SoFar(progress, known -> interrupted(known, terminal, print))) {
      List<Report> reports = tenon.check(operations, look, soFar);
      facts = soFar.facts(operations.size());
      return inOrder(reports);
    } catch (TenonException failure) {
      failed = true;
      terminal.say("tenon: " + ErrorReport.line(failure.problem()));
      return attempts.stream().map(attempt -> attempt.<Report>then(one -> fail(failure))).toList();
    }
  }

  /** Check against saved facts. */
  List<Attempt<Report>> offline(Tenon tenon, Facts facts) {
    return attempts.stream()
        .map(attempt -> attempt.then(one -> tenon.check(one, Placement.ALTER_TABLE, facts)))
        .toList();
  }

  private static Report fail(TenonException failure) {
    throw failure;
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int index = 0; index < attempts.size(); index++) {
      if (attempts.get(index) instanceof Attempt.Done<Operation> done) {
        labels.add(ResultsText.label(index, done) + " of " + attempts.size());
      }
    }
    return labels;
  }

  private void interrupted(
      List<Report> known, Terminal terminal, Consumer<List<Attempt<Report>>> print) {
    List<Attempt<Report>> results = inOrder(known);
    terminal.say(
        "tenon: interrupted; " + results.size() + " of " + attempts.size() + " operations checked");
    print.accept(results);
  }

  /** Put reports in the place of operations, as far as they go. */
  private List<Attempt<Report>> inOrder(List<Report> reports) {
    List<Attempt<Report>> results = new ArrayList<>();
    int next = 0;
    for (Attempt<Operation> attempt : attempts) {
      switch (attempt) {
        case Attempt.Done<Operation> done -> {
          if (next == reports.size()) {
            return results;
          }
          results.add(new Attempt.Done<>(done.id(), reports.get(next++)));
        }
        case Attempt.Refused<Operation> refused ->
            results.add(new Attempt.Refused<>(refused.id(), refused.cause()));
      }
    }
    return results;
  }
}
