package dev.tenon.check;

import dev.tenon.key.NamedForeignKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what the server will answer to one operation, and why.
 *
 * @param dialect product and version for people
 * @param asked what would be done, to which key
 * @param verdict the predicted answer
 * @param findings errors and unknowns in the order in which the server checks, then the rest
 * @param orphans rows that stand in the way; absent where they were not looked at
 */
public record Report(
    String dialect,
    Asked asked,
    Verdict verdict,
    List<Finding> findings,
    Optional<Orphans> orphans) {

  /** Check that no part is missing. */
  public Report {
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(verdict, "verdict");
    findings = List.copyOf(findings);
    Objects.requireNonNull(orphans, "orphans");
  }

  /**
   * Return the key in question.
   *
   * @return absent where there is no such key
   */
  public Optional<NamedForeignKey> key() {
    return asked.key();
  }

  /**
   * Tell whether anything was found that people regret.
   *
   * @return whether a finding is a warning
   */
  public boolean warns() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
  }
}
