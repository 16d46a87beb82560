package dev.tenon.conformance.crash;

import java.util.List;

/**
 * Hold what came of a case.
 *
 * @param of the case
 * @param first how the run that was interrupted ended
 * @param left what it left behind
 * @param again how the second run ended
 * @param problems what should not be
 */
record CrashResult(CrashCase of, String first, String left, String again, List<String> problems) {
  CrashResult {
    problems = List.copyOf(problems);
  }

  /** One line of a table, cells parted by tabs. */
  String line(String engine) {
    return String.join(
        "\t",
        List.of(
            engine,
            of.job().words(),
            of.point().words(),
            of.point().moment().words(),
            of.fault().words(),
            of.rows().words(),
            left,
            again,
            problems.isEmpty() ? "well" : String.join("; ", problems)));
  }
}
