package dev.tenon.cli.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tell what differs between the servers: of all that was seen, what was not the same on all. */
final class Comparison {
  private final Paper paper;

  Comparison(Paper paper) {
    this.paper = paper;
  }

  void print(List<Seen> all) {
    paper.heading("What differs, of what was seen above");
    Set<String> looked = new LinkedHashSet<>();
    all.forEach(seen -> looked.addAll(seen.looked()));
    for (String what : looked) {
      if (differs(what, all)) {
        print(what, all);
      }
    }
  }

  private static boolean differs(String what, List<Seen> all) {
    return all.stream().map(seen -> seen.fact(what)).flatMap(Optional::stream).distinct().count()
        > 1;
  }

  private void print(String what, List<Seen> all) {
    int width = all.stream().mapToInt(seen -> seen.title().length()).max().orElse(0);
    paper.step(what);
    for (Seen seen : all) {
      seen.fact(what).ifPresent(fact -> paper.line("  " + pad(seen.title(), width) + "  " + fact));
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
