package dev.tenon.conformance.differential;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Make a case with a difference small: leave out what can be left out while prediction and server
 * differ in the same way.
 *
 * @param worlds where it is tried again
 * @param attempts at most so many tries; each makes the tables anew
 */
record Shrinker(Worlds worlds, int attempts) {

  /**
   * Shrink.
   *
   * @param big a case
   * @param fight what came of it, with a difference
   * @return what came of the smallest case that was found, with its session statements as script
   */
  Fight shrink(Case big, Fight fight) {
    String wanted = Disagreements.kind(fight);
    Case smallest = big;
    Fight found = fight;
    int tries = 0;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Case candidate : Smaller.than(smallest)) {
        if (tries++ >= attempts) {
          return found;
        }
        Optional<Fight> again =
            replay(candidate).filter(it -> wanted.equals(Disagreements.kind(it)));
        if (again.isPresent()) {
          smallest = candidate;
          found = again.get();
          smaller = true;
          break;
        }
      }
    }
    return found;
  }

  private Optional<Fight> replay(Case candidate) {
    try {
      worlds.renew(candidate);
      try (Connection connection = worlds.open()) {
        Ground ground = worlds.ground(connection);
        ground.executeAll(candidate.session());
        Setup setup = Setup.make(ground, candidate.scenario());
        return setup.brokenTables().isEmpty()
            ? Optional.of(
                new Bouts(ground).fight(List.of(setup)).getFirst().after(candidate.session()))
            : Optional.empty();
      }
    } catch (SQLException unfit) {
      return Optional.empty();
    }
  }
}
