package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Allowance;
import java.util.List;
import java.util.Map;

/** Allow what is left open because nobody can see which indexes of a table the server made. */
public final class GuessedIndexes {
  private static final Map<String, String> WHERE =
      Map.of(
          "mysql-index-name-taken", "another index has the name of its successor",
          "mysql-index-name-illegal", "the name of its successor is none for an index");

  private GuessedIndexes() {}

  /**
   * List the allowances that the storage engines have in common.
   *
   * @return one per rule
   */
  public static List<Allowance> allowances() {
    return WHERE.entrySet().stream()
        .map(
            where ->
                Allowance.unknown(
                    "which index of a table the server made can't be seen, so that nothing is"
                        + " foretold where "
                        + where.getValue(),
                    where.getKey()))
        .toList();
  }
}
