package dev.tenon.check;

import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Hold the rows of the source table that a key would not allow.
 *
 * @param count how many were seen
 * @param exact whether that is all; {@code false} where a limit of rows or time was reached
 * @param sample local columns and values of some of them, as text
 * @param query shows them; one statement
 * @param removal would remove them; one statement, to be read before it is run
 */
public record Orphans(
    long count, boolean exact, List<Map<String, String>> sample, String query, String removal) {

  /** Check that no part is missing. */
  public Orphans {
    sample = sample.stream().map(Map::copyOf).toList();
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(removal, "removal");
  }

  /**
   * Put the rows into a few words.
   *
   * @param localColumns of the key, in order
   * @return how many they are, and one of them where there is a sample
   */
  public String told(List<Identifier> localColumns) {
    String rows = (exact ? "" : "at least ") + count + (count == 1 ? " row" : " rows");
    return sample.stream()
        .findFirst()
        .map(
            row ->
                localColumns.stream()
                    .map(column -> column + " = " + row.get(column.text()))
                    .collect(Collectors.joining(", ", rows + ", such as ", "")))
        .orElse(rows);
  }
}
