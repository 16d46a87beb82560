package dev.tenon.cli;

import dev.tenon.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Run the command within this process and keep what it said. */
final class Shell {
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";
  private Optional<String> typed = Optional.empty();

  /**
   * What came of a run.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  record Result(int code, String out, String err) {}

  Shell input(String text) {
    input = text;
    return this;
  }

  Shell variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Shell typing(String password) {
    typed = Optional.of(password);
    return this;
  }

  Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            environment,
            () -> typed);
    int code = Main.run(terminal, arguments);
    return new Result(code, out.toString(), err.toString());
  }

  /** Return a file that a person wrote; no test writes one. */
  static String golden(String name) {
    try (InputStream resource = Shell.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
