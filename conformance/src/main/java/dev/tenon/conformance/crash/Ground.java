package dev.tenon.conformance.crash;

import dev.tenon.Tenon;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.BrokenRun;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Lay out the two tables of a case, and look at them.
 *
 * @param database where they are
 * @param tables says how tables are made
 */
record Ground(TestDatabase database, SampleTables tables) {
  private static final int ROWS = 12;
  private static final int TRIES = 300;

  Words words() {
    return Words.of(database.product(), database.server().version());
  }

  Tenon tenon() {
    return tenon(database.jdbcUrl());
  }

  Tenon tenon(String url) {
    return Tenon.connect(
        DataSources.of(database.product(), url, database.user(), database.password()));
  }

  /** Make both tables anew. */
  void lay(Job job, Rows rows) throws SQLException {
    List<String> entries = new ArrayList<>();
    List<String> accounts = new ArrayList<>();
    for (int id = 1; id <= ROWS; id++) {
      accounts.add("(" + id + ")");
      entries.add("(" + id + ", " + (id % 5 == 0 ? "NULL" : Integer.toString(id)) + ", NULL)");
    }
    database.execute(words().clear().toArray(String[]::new));
    database.execute(
        tables.statement("account", "id INT NOT NULL, PRIMARY KEY (id)"),
        tables.statement("entry", "id INT NOT NULL, account_id INT, other_id INT, PRIMARY KEY (id)")
            + (job.before() == Job.Before.PARTITIONS ? " PARTITION BY RANGE (id)" : ""));
    if (job.before() == Job.Before.PARTITIONS) {
      database.execute(
          "CREATE TABLE low PARTITION OF entry FOR VALUES FROM (MINVALUE) TO (7)",
          "CREATE TABLE high PARTITION OF entry FOR VALUES FROM (7) TO (MAXVALUE)");
    }
    database.execute(
        "INSERT INTO account VALUES " + String.join(", ", accounts),
        "INSERT INTO entry VALUES " + String.join(", ", entries));
    if (rows == Rows.ORPHAN) {
      plantOrphan();
    }
    prepare(job);
  }

  private void prepare(Job job) throws SQLException {
    switch (job.before()) {
      case NOTHING, PARTITIONS -> {}
      case CRASH -> {
        breakOff(BrokenRun::firstOfKey);
        database.execute(words().crash().toArray(String[]::new));
      }
      case BROKEN_RUN -> breakOff(plan -> plan.steps().getLast());
      case KEY -> Client.apply(tenon(), Job.ADD_ONLINE.plans(tenon()));
      case TWO_KEYS -> Client.apply(tenon(), Job.ADD_TWO_ONLINE.plans(tenon()));
      case KEY_NOT_VALID -> database.execute(words().addKey("NOT VALID"));
      case KEY_NOT_ENFORCED -> database.execute(words().addKey("NOT ENFORCED"));
    }
  }

  private void breakOff(Function<Plan, Step> before) {
    Plan plan = Job.ADD_ONLINE.plans(tenon()).getFirst();
    BrokenRun.before(tenon(), plan, before.apply(plan));
  }

  void plantOrphan() throws SQLException {
    database.execute(words().unchecked(), "INSERT INTO entry VALUES (1000, 99, NULL)");
  }

  Snapshot look() throws SQLException {
    Set<String> rows = new HashSet<>();
    for (String table : List.of("entry", "account")) {
      rows.add(table + " " + database.query("SELECT * FROM " + table + " ORDER BY 1"));
    }
    return new Snapshot(rows, things());
  }

  /** Look at all but rows, which waits for nobody. */
  Set<String> things() throws SQLException {
    Set<String> things = new HashSet<>();
    for (String query : words().looks()) {
      database.query(query).forEach(row -> things.add(String.valueOf(row.getFirst())));
    }
    return things;
  }

  /** Return once a session of this database waits for a lock. */
  void awaitWaiting() {
    await(words().waiting(), "0", false);
  }

  /** Return once the sessions of those that died are gone from the server. */
  void awaitAlone() {
    await(words().others(), "0", true);
  }

  private void await(String query, String count, boolean equal) {
    try {
      for (int tries = 0; tries < TRIES; tries++) {
        String now = String.valueOf(database.query(query).getFirst().getFirst());
        if (now.equals(count) == equal) {
          return;
        }
        Thread.sleep(20);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("never so: " + query);
  }
}
