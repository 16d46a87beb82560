package dev.tenon.conformance.behaviour;

import java.util.List;

/**
 * Hold statements that show rules on a server.
 *
 * @param rules ids of the rules
 * @param where versions that it runs on
 * @param steps in order, in a schema of their own
 */
record Script(List<String> rules, Versions where, List<Step> steps) {
  Script {
    rules = List.copyOf(rules);
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    return String.join(" ", rules);
  }
}
