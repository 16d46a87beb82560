package dev.tenon.conformance.behaviour;

import dev.tenon.facts.ServerVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hold a statement of a script with what must come of it.
 *
 * @param line where it stands below the head of its script, from 1
 * @param where versions that get it at all
 * @param session which connection sends it
 * @param sql the statement
 * @param cases the first whose versions fit counts; with none, it must be taken
 */
record Step(int line, Versions where, int session, String sql, List<Case> cases) {

  /**
   * Say what must come of a statement on some versions.
   *
   * @param where the versions
   * @param expected what must come
   */
  record Case(Versions where, Expected expected) {}

  Step {
    cases = List.copyOf(cases);
  }

  Step with(Case one) {
    return new Step(
        line, where, session, sql, Stream.concat(cases.stream(), Stream.of(one)).toList());
  }

  Optional<Expected> expected(ServerVersion version) {
    return cases.stream().filter(one -> one.where().hold(version)).map(Case::expected).findFirst();
  }
}
