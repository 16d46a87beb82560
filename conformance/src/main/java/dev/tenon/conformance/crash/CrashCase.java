package dev.tenon.conformance.crash;

/**
 * Say what is interrupted, where and by what.
 *
 * @param job what is planned
 * @param rows of the tables
 * @param fault what dies
 * @param point where
 * @param anew whether the second run has a plan of its own, made of what was left; else that of the
 *     first
 */
record CrashCase(Job job, Rows rows, Fault fault, Point point, boolean anew) {
  @Override
  public String toString() {
    return "%s, %s %s, %s, rows %s%s"
        .formatted(
            job.words(),
            point.moment().words(),
            point.words(),
            fault.words(),
            rows.words(),
            anew ? ", planned anew" : "");
  }
}
