package dev.tenon.check;

import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what the rules of a dialect make of a question, rows apart.
 *
 * @param findings errors and unknowns in the order in which the server checks, then the rest
 * @param storedName the name under which the key will be stored afterwards, or is until it is
 *     dropped; absent where it can't be foretold, and where a drop has nothing to do
 * @param indexes what becomes of indexes of the source table, if the server accepts
 * @param rowsChecked whether the server looks at the rows that are there
 * @param afterRows those of the findings that the server comes to only when it has done so; mostly
 *     none
 */
public record Prediction(
    List<Finding> findings,
    Optional<Identifier> storedName,
    List<IndexEffect> indexes,
    boolean rowsChecked,
    List<Finding> afterRows) {

  /** Check that no part is missing. */
  public Prediction {
    findings = List.copyOf(findings);
    Objects.requireNonNull(storedName, "storedName");
    indexes = List.copyOf(indexes);
    afterRows = List.copyOf(afterRows);
  }

  /**
   * Hold a prediction in which everything is found before rows are looked at.
   *
   * @param findings errors and unknowns in the order in which the server checks, then the rest
   * @param storedName absent where it can't be foretold
   * @param indexes what becomes of indexes of the source table
   * @param rowsChecked whether the server looks at the rows that are there
   */
  public Prediction(
      List<Finding> findings,
      Optional<Identifier> storedName,
      List<IndexEffect> indexes,
      boolean rowsChecked) {
    this(findings, storedName, indexes, rowsChecked, List.of());
  }

  /**
   * Tell whether the server comes to look at rows, if it does.
   *
   * @return whether no finding before that is an error or unknown
   */
  public boolean clear() {
    return findings.stream()
        .filter(finding -> !afterRows.contains(finding))
        .noneMatch(
            finding ->
                finding.severity() == Severity.ERROR || finding.severity() == Severity.UNKNOWN);
  }
}
