package dev.tenon.conformance.crash;

import dev.tenon.Tenon;
import dev.tenon.check.Finding;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.SampleTables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lay out the two tables of a case, and look at them.
 *
 * @param database where they are
 * @param tables says how tables are made
 */
record Ground(TestDatabase database, SampleTables tables) {
  private static final int ROWS = 12;
  private static final int TRIES = 300;
  private static final Pattern REMOVAL = Pattern.compile("DROP TABLE .*#sql-.*`");

  Words words() {
    return new Words(database.product());
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
      entries.add("(" + id + ", " + (id % 5 == 0 ? "NULL" : Integer.toString(id)) + ")");
    }
    database.execute(
        "DROP TABLE IF EXISTS entry",
        "DROP TABLE IF EXISTS account",
        tables.statement("account", "id INT NOT NULL, PRIMARY KEY (id)"),
        tables.statement("entry", "id INT NOT NULL, account_id INT, PRIMARY KEY (id)"),
        "INSERT INTO account VALUES " + String.join(", ", accounts),
        "INSERT INTO entry VALUES " + String.join(", ", entries));
    if (rows == Rows.ORPHAN) {
      plantOrphan();
    }
    if (!job.adds()) {
      tenon().apply(Job.ADD_ONLINE.plan(tenon()));
    }
  }

  void plantOrphan() throws SQLException {
    database.execute(words().unchecked(), "INSERT INTO entry VALUES (1000, 99)");
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
    for (String query : words().looks(!database.server().version().startsWith("5."))) {
      database.query(query).forEach(row -> things.add(String.valueOf(row.getFirst())));
    }
    return things;
  }

  /**
   * Ask how a copy that a server before MySQL 8.0 left when it died is taken away: it stands in the
   * way of the key by its name.
   */
  List<String> removals() {
    return tenon().check(Job.key()).findings().stream()
        .map(Finding::fix)
        .map(REMOVAL::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .toList();
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
