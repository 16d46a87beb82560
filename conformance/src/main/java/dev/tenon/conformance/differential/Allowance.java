package dev.tenon.conformance.differential;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Let a difference pass, with the reason in writing.
 *
 * @param reason why it is no defect, one sentence
 * @param covers sees whether it is that difference; asked only where there is one
 */
public record Allowance(String reason, Predicate<Fight> covers) {

  /** Check that no part is missing. */
  public Allowance {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(covers, "covers");
  }
}
