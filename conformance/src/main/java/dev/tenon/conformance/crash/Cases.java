package dev.tenon.conformance.crash;

import java.util.List;
import java.util.stream.Stream;

/**
 * Choose the cases that are tried.
 *
 * @param references by job, with sound rows
 */
record Cases(References references) {

  /** Each point of adding a key. */
  List<CrashCase> ofClient() {
    return at(Job.ADD_ONLINE, Rows.SOUND, Fault.CLIENT_KILLED, points(Job.ADD_ONLINE).all())
        .toList();
  }

  /** All: they are cheap. */
  List<CrashCase> ofConnection() {
    Points online = points(Job.ADD_ONLINE);
    Stream<CrashCase> soundly =
        Stream.of(Job.values()).flatMap(job -> at(job, Rows.SOUND, Fault.CUT, points(job).all()));
    Stream<CrashCase> rows =
        Stream.of(
                at(Job.ADD_ONLINE, Rows.ORPHAN, Fault.CUT, online.untilFound()),
                at(Job.ADD_ONLINE, Rows.ORPHAN, Fault.CUT, online.undos()),
                at(Job.ADD_DIRECT, Rows.ORPHAN, Fault.CUT, points(Job.ADD_DIRECT).unheld()),
                at(Job.ADD_ONLINE, Rows.LATE_ORPHAN, Fault.CUT, online.beforeProof()),
                at(Job.ADD_ONLINE, Rows.SOUND, Fault.HALF_OPEN, online.all()))
            .flatMap(cases -> cases);
    return Stream.concat(soundly, rows).toList();
  }

  /** Each point of adding a key, and the midst of all else. */
  List<CrashCase> ofServer() {
    Stream<CrashCase> online =
        at(Job.ADD_ONLINE, Rows.SOUND, Fault.SERVER_KILLED, points(Job.ADD_ONLINE).all());
    Stream<CrashCase> others =
        Stream.of(Job.ADD_DIRECT, Job.DROP, Job.RENAME)
            .flatMap(
                job ->
                    at(job, Rows.SOUND, Fault.SERVER_KILLED, points(job).all())
                        .filter(each -> each.point().moment() == Moment.DURING));
    return Stream.concat(online, others).toList();
  }

  private Points points(Job job) {
    return new Points(references.of(job, Rows.SOUND).plan(), references.ground().words());
  }

  private static Stream<CrashCase> at(Job job, Rows rows, Fault fault, List<Point> points) {
    return points.stream().map(point -> new CrashCase(job, rows, fault, point));
  }
}
