package dev.tenon.check;

import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what the rules of a dialect make of a question, rows apart.
 *
 * @param findings errors and unknowns in the order in which the server checks, then the rest
 * @param storedName the name under which the key will be stored, or is until it is dropped; absent
 *     where it can't be foretold, and where nothing is to do
 * @param indexes what becomes of indexes of the source table, if the server accepts
 * @param rowsChecked whether the server looks at the rows that are there
 */
public record Prediction(
    List<Finding> findings,
    Optional<Identifier> storedName,
    List<IndexEffect> indexes,
    boolean rowsChecked) {

  /** Check that no part is missing. */
  public Prediction {
    findings = List.copyOf(findings);
    Objects.requireNonNull(storedName, "storedName");
    indexes = List.copyOf(indexes);
  }

  /**
   * Tell whether anything stands in the way, rows apart.
   *
   * @return whether no finding is an error or unknown
   */
  public boolean clear() {
    return findings.stream()
        .noneMatch(
            finding ->
                finding.severity() == Severity.ERROR || finding.severity() == Severity.UNKNOWN);
  }
}
