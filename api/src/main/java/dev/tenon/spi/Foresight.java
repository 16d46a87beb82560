package dev.tenon.spi;

import java.util.Objects;

/**
 * Hold the parts by which a dialect foretells the server's answer.
 *
 * @param facts reads what the rules need
 * @param rules foretell
 * @param orphans finds rows that stand in the way
 */
public record Foresight(FactsReader facts, RuleBook rules, OrphanSql orphans) {

  /** Check that no part is missing. */
  public Foresight {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(orphans, "orphans");
  }
}
