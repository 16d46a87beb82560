package dev.tenon.conformance.crash;

/**
 * Say what is interrupted, where and by what.
 *
 * @param job what is planned
 * @param rows of the tables
 * @param fault what dies
 * @param point where
 */
record CrashCase(Job job, Rows rows, Fault fault, Point point) {
  @Override
  public String toString() {
    return "%s, %s %s, %s, rows %s"
        .formatted(job.words(), point.moment().words(), point.words(), fault.words(), rows.words());
  }
}
