package dev.tenon.conformance.crash;

import java.util.List;

/**
 * Say where in a plan it happens.
 *
 * @param step its id, or that of the step that is taken back
 * @param undo whether the step is being taken back
 * @param moment seen from the last of the statements
 * @param sent what the statements contain, in the order in which they are sent
 * @param last whether the plan is through once the statement is
 * @param earlier ids of the steps before that need not be repeated
 */
record Point(
    String step,
    boolean undo,
    Moment moment,
    List<String> sent,
    boolean last,
    List<String> earlier) {
  Point {
    sent = List.copyOf(sent);
    earlier = List.copyOf(earlier);
  }

  String words() {
    return (undo ? "taking back " : "") + step;
  }
}
