package dev.tenon.cli.check;

import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import dev.tenon.core.json.Attempt;
import java.util.Collection;
import java.util.Comparator;

/** Grade what was foretold, from the best to the worst. */
public enum Grade {
  /** Accepted, and nothing to regret. */
  CLEAN("clean"),
  /** Accepted, and somebody will regret it. */
  WARNED("accepted with warnings"),
  /** It can't be told. */
  UNKNOWN("unknown"),
  /** Refused. */
  REFUSED("refused");

  private final String words;

  Grade(String words) {
    this.words = words;
  }

  /**
   * Return the grade as people say it.
   *
   * @return lower case
   */
  public String words() {
    return words;
  }

  /**
   * Grade a result.
   *
   * @param result of one operation
   * @return unknown where the operation could not be read
   */
  public static Grade of(Attempt<Report> result) {
    return switch (result) {
      case Attempt.Done<Report> done -> of(done.value());
      case Attempt.Refused<Report> refused -> UNKNOWN;
    };
  }

  /**
   * Return the worst.
   *
   * @param results of a call
   * @return clean where there are none
   */
  public static Grade worst(Collection<Attempt<Report>> results) {
    return results.stream().map(Grade::of).max(Comparator.naturalOrder()).orElse(CLEAN);
  }

  private static Grade of(Report report) {
    return switch (report.verdict()) {
      case Verdict.Accepted accepted -> report.warns() ? WARNED : CLEAN;
      case Verdict.Unknown unknown -> UNKNOWN;
      case Verdict.Refused refused -> REFUSED;
    };
  }
}
