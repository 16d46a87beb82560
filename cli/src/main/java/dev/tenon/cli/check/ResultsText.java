package dev.tenon.cli.check;

import dev.tenon.check.Report;
import dev.tenon.core.json.Attempt;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Write all results of a call for people: a block for each, and at last how many of which. */
public final class ResultsText {
  private ResultsText() {}

  /**
   * Print results.
   *
   * @param results in order
   * @param out where to
   */
  public static void print(List<Attempt<Report>> results, PrintWriter out) {
    for (int index = 0; index < results.size(); index++) {
      Attempt<Report> result = results.get(index);
      ReportText.lines(label(index, result), result).forEach(out::println);
      out.println();
    }
    out.println(summary(results));
  }

  /**
   * Name an operation for people.
   *
   * @param index from 0
   * @param result with the id
   * @return its number, and its id where it has one
   */
  public static String label(int index, Attempt<?> result) {
    return "operation " + (index + 1) + result.id().map(id -> " (" + id + ")").orElse("");
  }

  /**
   * Say how many there are of which grade.
   *
   * @param results in order
   * @return one line
   */
  public static String summary(List<Attempt<Report>> results) {
    Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
    results.forEach(result -> counts.merge(Grade.of(result), 1, Integer::sum));
    int all = results.size();
    List<Grade> worstFirst = new ArrayList<>(List.of(Grade.values()));
    Collections.reverse(worstFirst);
    List<String> parts =
        worstFirst.stream()
            .filter(counts::containsKey)
            .map(grade -> counts.get(grade) + " " + grade.words())
            .toList();
    return all + (all == 1 ? " operation: " : " operations: ") + String.join(", ", parts);
  }
}
