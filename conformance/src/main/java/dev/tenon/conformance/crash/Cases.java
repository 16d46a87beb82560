package dev.tenon.conformance.crash;

import java.util.List;
import java.util.stream.Stream;

/**
 * Choose the cases that are tried.
 *
 * @param references by job, with sound rows
 */
record Cases(References references) {
  private static final String THOROUGH = "tenon.crashes.thorough";

  /** Each point of adding a key. */
  List<CrashCase> ofClient() {
    return Stream.concat(
            at(Job.ADD_ONLINE, Rows.SOUND, Fault.CLIENT_KILLED, points(Job.ADD_ONLINE).all()),
            anew(at(Job.ADD_ONLINE, Rows.SOUND, Fault.CLIENT_KILLED, thoroughly(Job.ADD_ONLINE))))
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
                at(Job.ADD_ONLINE, Rows.SOUND, Fault.HALF_OPEN, online.all()),
                anew(at(Job.ADD_ONLINE, Rows.SOUND, Fault.CUT, online.all())),
                anew(at(Job.ADD_ONLINE, Rows.LATE_ORPHAN, Fault.CUT, online.beforeProof())),
                anew(at(Job.ADD_DIRECT, Rows.SOUND, Fault.CUT, points(Job.ADD_DIRECT).all())))
            .flatMap(cases -> cases);
    return Stream.concat(soundly, rows).toList();
  }

  /** Each point of adding a key, and the midst of all else. */
  List<CrashCase> ofServer() {
    return Stream.concat(
            ofAllJobs(Fault.SERVER_KILLED),
            anew(at(Job.ADD_ONLINE, Rows.SOUND, Fault.SERVER_KILLED, thoroughly(Job.ADD_ONLINE))))
        .toList();
  }

  /** The same. */
  List<CrashCase> ofCluster() {
    return ofAllJobs(Fault.CLUSTER_KILLED).toList();
  }

  private Stream<CrashCase> ofAllJobs(Fault fault) {
    Stream<CrashCase> others =
        Stream.of(Job.ADD_DIRECT, Job.DROP, Job.RENAME)
            .flatMap(
                job ->
                    at(job, Rows.SOUND, fault, points(job).all())
                        .filter(each -> each.point().moment() == Moment.DURING));
    return Stream.concat(
        at(Job.ADD_ONLINE, Rows.SOUND, fault, points(Job.ADD_ONLINE).all()), others);
  }

  /** Those that take long, and that only a run which is to be thorough tries twice. */
  private List<Point> thoroughly(Job job) {
    return Boolean.getBoolean(THOROUGH) ? points(job).all() : List.of();
  }

  private static Stream<CrashCase> anew(Stream<CrashCase> cases) {
    return cases.map(
        each -> new CrashCase(each.job(), each.rows(), each.fault(), each.point(), true));
  }

  private Points points(Job job) {
    return new Points(references.of(job, Rows.SOUND).plan(), references.ground().words());
  }

  private static Stream<CrashCase> at(Job job, Rows rows, Fault fault, List<Point> points) {
    return points.stream().map(point -> new CrashCase(job, rows, fault, point, false));
  }
}
