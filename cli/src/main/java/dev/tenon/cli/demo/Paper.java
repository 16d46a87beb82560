package dev.tenon.cli.demo;

import dev.tenon.error.Problem;
import java.io.PrintWriter;

/** Print the demonstration: headings, steps, what was said and what came back. */
final class Paper {
  private final PrintWriter out;

  Paper(PrintWriter out) {
    this.out = out;
  }

  void heading(String text) {
    line("");
    line("== " + text + " ==");
  }

  void step(String text) {
    line("");
    line(text);
  }

  void sql(String statement) {
    statement.lines().forEach(line -> line("  | " + line));
  }

  void result(String text) {
    line("  -> " + text);
  }

  void refused(Problem problem) {
    line("  !! " + problem.id() + ": " + problem.message());
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }
}
