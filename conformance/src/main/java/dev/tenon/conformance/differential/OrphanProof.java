package dev.tenon.conformance.differential;

import dev.tenon.check.Orphans;
import dev.tenon.check.ServerCode;
import dev.tenon.conformance.differential.Difference.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prove the rows that were said to stand in the way: as many are shown, as many go when they are
 * removed, and then the server takes the key, or says what else was foretold. Of a self-reference
 * their going may orphan others; and where deletes cascade within the source table, the cluster's
 * statement may come to a row that another one took along.
 *
 * @param ground to run on
 * @param statement that the server refused
 * @param selfReference whether the key leads to its own table
 * @param referred whether other keys lead to the source, which may keep its rows
 * @param cascading whether a key that is there cascades deletes within the source table
 * @param next what the server says once they are gone
 */
record OrphanProof(
    Ground ground,
    String statement,
    boolean selfReference,
    boolean referred,
    boolean cascading,
    Optional<ServerCode> next) {
  private static final String INTEGRITY = "23";

  /** What MySQL says of a row that is gone. */
  private static final int NO_RECORD = 1032;

  List<Difference> differences(Orphans orphans) {
    try {
      return compare(orphans);
    } catch (SQLException refused) {
      if (kept(refused) || takenAlong(refused)) {
        return List.of();
      }
      String words = String.valueOf(refused.getMessage());
      return List.of(new Difference(Kind.ORPHANS, "statements that can be run", words));
    }
  }

  private boolean kept(SQLException refused) {
    return referred && String.valueOf(refused.getSQLState()).startsWith(INTEGRITY);
  }

  private boolean takenAlong(SQLException refused) {
    return cascading && refused.getErrorCode() == NO_RECORD;
  }

  private List<Difference> compare(Orphans orphans) throws SQLException {
    List<Difference> all = new ArrayList<>();
    String counted = orphans.count() + " rows";
    long shown = shown(orphans.query());
    if (shown != orphans.count()) {
      all.add(new Difference(Kind.ORPHANS, counted, shown + " rows shown"));
    }
    long removed = ground.update(orphans.removal());
    if (removed != orphans.count()) {
      all.add(new Difference(Kind.ORPHANS, counted, removed + " rows removed"));
    }
    Answer again = ground.attempt(statement);
    if (!selfReference && !code(again).equals(next)) {
      String foretold = next.map(code -> "refused with " + code).orElse("accepted");
      all.add(new Difference(Kind.ORPHANS, foretold + " once they are removed", again.toString()));
    }
    return all;
  }

  private static Optional<ServerCode> code(Answer answer) {
    return switch (answer) {
      case Answer.Accepted accepted -> Optional.empty();
      case Answer.Refused refused -> Optional.of(refused.code());
    };
  }

  private long shown(String query) throws SQLException {
    try (Statement reading = ground.connection().createStatement()) {
      reading.setEscapeProcessing(false);
      try (ResultSet rows = reading.executeQuery(query)) {
        long count = 0;
        while (rows.next()) {
          count++;
        }
        return count;
      }
    }
  }
}
