package dev.tenon.cli;

import dev.tenon.cli.check.ResultsText;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.core.json.Attempt;
import java.util.List;

/** Say which operations were refused and why. */
final class Refusals {
  private final Terminal terminal;

  Refusals(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Say each refused one on standard error and return the exit code. */
  int report(List<? extends Attempt<?>> results) {
    terminal.out().flush();
    int code = ExitCode.FINE;
    for (int index = 0; index < results.size(); index++) {
      if (results.get(index) instanceof Attempt.Refused<?> refused) {
        terminal.say(
            ResultsText.label(index, refused) + ": " + ErrorReport.line(refused.problem()));
        ErrorReport.more(refused.problem()).forEach(terminal::say);
        code = ExitCode.REFUSED;
      }
    }
    return code;
  }
}
