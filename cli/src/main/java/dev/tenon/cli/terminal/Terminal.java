package dev.tenon.cli.terminal;

import java.io.Console;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hold what a command speaks to: streams, environment and the person at the keyboard.
 *
 * @param in standard input
 * @param out for results, in UTF-8
 * @param err for progress and errors, in UTF-8
 * @param environment variables
 * @param password asks for a password without echo; absent where nobody can be asked
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Supplier<Optional<String>> password) {

  /** Check that no part is missing. */
  public Terminal {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(password, "password");
    environment = Map.copyOf(environment);
  }

  /**
   * Speak to the process's own streams.
   *
   * @return for {@code main}
   */
  public static Terminal ofThisProcess() {
    return new Terminal(
        System.in, utf8(System.out), utf8(System.err), System.getenv(), Terminal::askPassword);
  }

  /**
   * Print a line on standard error. Control characters are written as escapes: a message may quote
   * a name that came from outside.
   *
   * @param text the line
   */
  public void say(String text) {
    err.println(oneLine(text));
    err.flush();
  }

  /**
   * Write control characters as escapes.
   *
   * @param text any text
   * @return one line
   */
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isISOControl(point)) {
                line.append("\\u%04x".formatted(point));
              } else {
                line.appendCodePoint(point);
              }
            });
    return line.toString();
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }

  // The tenon script says jdk.console=java.base, with which there is no console without a terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<String> askPassword() {
    Console console = System.console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("Password: ")).map(String::new);
  }
}
