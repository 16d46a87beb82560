package dev.tenon.conformance.crash;

import dev.tenon.plan.Plan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Choose the cases that are tried.
 *
 * @param references by job, with sound rows
 */
record Cases(References references) {
  private static final boolean THOROUGHLY = Boolean.getBoolean("tenon.crashes.thorough");

  /** Each point of adding a key; of all else where it is to be thorough. */
  List<CrashCase> ofClient() {
    return Stream.of(
            at(Job.ADD_ONLINE, Rows.SOUND, Fault.CLIENT_KILLED, all(Job.ADD_ONLINE)),
            anew(at(Job.ADD_ONLINE, Rows.SOUND, Fault.CLIENT_KILLED, thoroughly(Job.ADD_ONLINE))),
            others().flatMap(job -> at(job, Rows.SOUND, Fault.CLIENT_KILLED, thoroughly(job))))
        .flatMap(cases -> cases)
        .toList();
  }

  /** All: they are cheap. */
  List<CrashCase> ofConnection() {
    Points online = points(Job.ADD_ONLINE);
    Stream<CrashCase> soundly = jobs().flatMap(job -> at(job, Rows.SOUND, Fault.CUT, all(job)));
    Stream<CrashCase> soundlyAnew =
        jobs().filter(Job::adds).flatMap(job -> anew(at(job, Rows.SOUND, Fault.CUT, all(job))));
    Stream<CrashCase> finding =
        jobs()
            .filter(Job::finds)
            .flatMap(
                job ->
                    Stream.of(untilFound(job), undos(job))
                        .flatMap(points -> at(job, Rows.ORPHAN, Fault.CUT, points)));
    Stream<CrashCase> others =
        Stream.of(
                at(Job.ADD_ONLINE, Rows.LATE_ORPHAN, Fault.CUT, online.beforeProof()),
                at(Job.ADD_ONLINE, Rows.SOUND, Fault.HALF_OPEN, online.all()),
                anew(at(Job.ADD_ONLINE, Rows.LATE_ORPHAN, Fault.CUT, online.beforeProof())))
            .flatMap(cases -> cases);
    return Stream.of(soundly, soundlyAnew, finding, others).flatMap(cases -> cases).toList();
  }

  /** Each point of adding a key, and the midst of all else; all where it is to be thorough. */
  List<CrashCase> ofServer() {
    return Stream.of(
            ofAllJobs(Fault.SERVER_KILLED, THOROUGHLY ? this::all : this::midst),
            anew(at(Job.ADD_DIRECT, Rows.SOUND, Fault.SERVER_KILLED, midst(Job.ADD_DIRECT))),
            anew(at(Job.ADD_ONLINE, Rows.SOUND, Fault.SERVER_KILLED, thoroughly(Job.ADD_ONLINE))))
        .flatMap(cases -> cases)
        .toList();
  }

  /** Each point of adding a key, and the midst of all else. */
  List<CrashCase> ofCluster() {
    return ofAllJobs(Fault.CLUSTER_KILLED, this::midst).toList();
  }

  private Stream<CrashCase> ofAllJobs(Fault fault, Function<Job, List<Point>> chosen) {
    return Stream.concat(
        at(Job.ADD_ONLINE, Rows.SOUND, fault, all(Job.ADD_ONLINE)),
        others().flatMap(job -> at(job, Rows.SOUND, fault, chosen.apply(job))));
  }

  private Stream<Job> jobs() {
    return references.ground().words().jobs().stream();
  }

  private Stream<Job> others() {
    return jobs().filter(job -> job != Job.ADD_ONLINE);
  }

  /** One statement that does it all may find a row before it wants the lock that is held. */
  private List<Point> untilFound(Job job) {
    return job == Job.ADD_DIRECT ? points(job).unheld() : points(job).untilFound();
  }

  private List<Point> undos(Job job) {
    return points(job).undos(references.of(job, Rows.ORPHAN).undone());
  }

  private List<Point> all(Job job) {
    return points(job).all();
  }

  private List<Point> midst(Job job) {
    return all(job).stream().filter(point -> point.moment() == Moment.DURING).toList();
  }

  /** Those that take long, and that only a run which is to be thorough tries. */
  private List<Point> thoroughly(Job job) {
    return THOROUGHLY ? all(job) : List.of();
  }

  private static Stream<CrashCase> anew(Stream<CrashCase> cases) {
    return cases.map(
        each -> new CrashCase(each.job(), each.rows(), each.fault(), each.point(), true));
  }

  private Points points(Job job) {
    Plan first = references.of(job, Rows.SOUND).plans().getFirst();
    return new Points(first, references.ground().words(), job.before() == Job.Before.CRASH);
  }

  private static Stream<CrashCase> at(Job job, Rows rows, Fault fault, List<Point> points) {
    return points.stream().map(point -> new CrashCase(job, rows, fault, point, false));
  }
}
