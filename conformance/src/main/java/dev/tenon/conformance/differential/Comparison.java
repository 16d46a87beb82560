package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.differential.Difference.Kind;
import java.util.List;
import java.util.Optional;

/** Hold a prediction against the answer, before what was stored is looked at. */
final class Comparison {
  private Comparison() {}

  static List<Difference> of(Report report, Answer answer) {
    return switch (report.verdict()) {
      case Verdict.Unknown unknown ->
          List.of(new Difference(Kind.UNKNOWN, "unknown: " + unknown.reason(), answer.toString()));
      case Verdict.Accepted accepted ->
          answer instanceof Answer.Refused
              ? List.of(new Difference(Kind.ANSWER, "accepted", answer.toString()))
              : List.of();
      case Verdict.Refused refused -> refused(refused, answer);
    };
  }

  private static List<Difference> refused(Verdict.Refused predicted, Answer answer) {
    String expected = Fight.predicted(predicted);
    return switch (answer) {
      case Answer.Accepted accepted ->
          List.of(new Difference(Kind.ANSWER, expected, answer.toString()));
      case Answer.Refused refused ->
          same(predicted.error(), refused.code())
              ? List.of()
              : List.of(new Difference(Kind.CODE, expected, answer.toString()));
    };
  }

  private static boolean same(Optional<ServerCode> predicted, ServerCode actual) {
    return predicted.filter(actual::equals).isPresent();
  }

  /** Tell of a prediction that ended with an exception. */
  static Difference crash(RuntimeException thrown, CreateForeignKey operation) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new Difference(Kind.CRASH, thrown + where, operation.definition().toString());
  }
}
