package dev.tenon.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Write the page of crashes from the tables that tests left behind.
 *
 * @param byEngine lines of each engine, cells parted by tabs
 */
record CrashesPage(Map<String, List<List<String>>> byEngine) {
  private static final Path FILE = Repository.ROOT.resolve("docs/crashes.md");

  private static final String HEAD =
      """
      # Crashes

      What the tests let die in the midst of plans, what that left behind, and how the same plan ended when it was run
      again; where that is refused for what a crash left (`plan-stale`), how one ended that was made anew. Moments are seen
      from the statement of a step: *before*, it was sent and did not reach the server; *during*, the server was at it and
      waited for a lock; *after*, it was done and the client did not hear of it. Clients are processes that get SIGKILL, and
      so do servers, which are then started on the same data; of a cluster it is the SQL node, or all nodes, once what was
      committed is on disk. "well" says that no row was lost, that no key that was not
      proven had the final name, that the second run left what one without a crash leaves, and that no step that was done
      was repeated. The second run has the plan of the first, or one made anew of what was left, where it says so. Written
      from a test run by `CrashesPage`; [CONTRIBUTING](../CONTRIBUTING.md) says how.
      """;

  /** Write the page with what the tests of this build left. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(FILE, ofThisBuild().text());
  }

  private static CrashesPage ofThisBuild() throws IOException {
    Map<String, List<List<String>>> all = new TreeMap<>();
    for (Module module : Repository.modules()) {
      for (Path table : tables(module.folder().resolve("target"))) {
        Repository.text(table)
            .lines()
            .map(line -> List.of(line.split("\t", -1)))
            .forEach(
                line ->
                    all.computeIfAbsent(line.getFirst(), engine -> new ArrayList<>()).add(line));
      }
    }
    return new CrashesPage(all);
  }

  private static List<Path> tables(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("crash-table-"))
          .sorted()
          .toList();
    }
  }

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(sums());
    byEngine.forEach((engine, lines) -> page.append(section(engine, lines)));
    return page.toString();
  }

  /** How many cases of each kind, and how many of them did not end well. */
  private String sums() {
    StringBuilder table =
        new StringBuilder("\n| engine | what died | cases | well |\n| --- | --- | --- | --- |\n");
    byEngine.forEach(
        (engine, lines) ->
            lines.stream()
                .collect(
                    Collectors.groupingBy(
                        line -> line.get(4), LinkedHashMap::new, Collectors.toList()))
                .forEach(
                    (fault, cases) ->
                        table.append(
                            row(
                                List.of(
                                    engine,
                                    fault,
                                    Integer.toString(cases.size()),
                                    Long.toString(
                                        cases.stream()
                                            .filter(line -> line.getLast().equals("well"))
                                            .count()))))));
    return table.toString();
  }

  private static String section(String engine, List<List<String>> lines) {
    return "\n## "
        + engine
        + "\n\n| plan | step | moment | what died | rows | left behind | second run | |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + lines.stream()
            .map(line -> row(line.subList(1, line.size())))
            .collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
