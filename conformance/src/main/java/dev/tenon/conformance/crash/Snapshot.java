package dev.tenon.conformance.crash;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Hold what there is in a database, read without Tenon.
 *
 * @param rows each table with all its rows
 * @param things a line for each key, index and table
 */
record Snapshot(Set<String> rows, Set<String> things) {
  Snapshot {
    rows = Set.copyOf(rows);
    things = Set.copyOf(things);
  }

  boolean hasKey(String name) {
    return things.stream().anyMatch(line -> line.startsWith(line(name)));
  }

  boolean hasProvenKey(String name, Words words) {
    return things.stream().anyMatch(line -> line.startsWith(line(name)) && !words.unproven(line));
  }

  long keys() {
    return things.stream().filter(line -> line.startsWith("key ")).count();
  }

  private static String line(String name) {
    return "key " + name + " of entry ";
  }

  /** Say in few words what is there that was not, and the other way round. */
  String since(Snapshot before, Words words) {
    Set<String> more = new TreeSet<>(things);
    more.removeAll(before.things);
    Set<String> less = new TreeSet<>(before.things);
    less.removeAll(things);
    String text =
        more.stream().map(line -> shorter(line, words)).collect(Collectors.joining(", "))
            + less.stream()
                .map(line -> " without " + shorter(line, words))
                .collect(Collectors.joining());
    return text.isEmpty() ? "as before" : text.strip();
  }

  private static String shorter(String line, Words words) {
    String[] part = line.split(" ", 5);
    boolean ofPartition = part[0].equals("key") && !part[3].equals("entry");
    return part[0]
        + " "
        + part[1]
        + (ofPartition ? " of " + part[3] : "")
        + (words.unproven(line) ? " (not valid)" : "")
        + (line.endsWith("INVALID") ? " (invalid)" : "");
  }
}
