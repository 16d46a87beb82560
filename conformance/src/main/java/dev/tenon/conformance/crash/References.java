package dev.tenon.conformance.crash;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keep the runs that nothing interrupted, each carried out once. For one thread. */
final class References {
  private final Ground ground;
  private final Map<List<Object>, Reference> known = new HashMap<>();

  References(Ground ground) throws SQLException {
    this.ground = ground;
    for (Job job : ground.words().jobs()) {
      known.put(List.of(job, Rows.SOUND), Reference.of(ground, job, Rows.SOUND));
    }
    for (Job job : ground.words().jobs().stream().filter(Job::finds).toList()) {
      Reference orphan = Reference.of(ground, job, Rows.ORPHAN);
      known.put(List.of(job, Rows.ORPHAN), orphan);
      known.put(List.of(job, Rows.LATE_ORPHAN), orphan);
    }
  }

  Ground ground() {
    return ground;
  }

  Reference of(Job job, Rows rows) {
    Reference reference = known.get(List.of(job, rows));
    if (reference == null) {
      throw new IllegalArgumentException("no run of " + job + " with rows " + rows);
    }
    return reference;
  }
}
