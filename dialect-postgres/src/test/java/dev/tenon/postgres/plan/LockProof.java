package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.TableLock;
import dev.tenon.plan.TableLock.Blocks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carry out a plan by hand; while each step is held open, compare what it locks with what it
 * claims, and try to read, write and define beside it.
 *
 * @param database to do it in
 */
record LockProof(TestDatabase database) {
  private static final List<String> MODES =
      List.of(
          "ACCESS SHARE",
          "ROW SHARE",
          "ROW EXCLUSIVE",
          "SHARE UPDATE EXCLUSIVE",
          "SHARE",
          "SHARE ROW EXCLUSIVE",
          "EXCLUSIVE",
          "ACCESS EXCLUSIVE");

  private static final String HELD =
      """
      SELECT n.nspname, c.relname, pg_catalog.upper(pg_catalog.btrim(pg_catalog.regexp_replace(
        pg_catalog.regexp_replace(l.mode, 'Lock$', ''), '([A-Z])', ' \\1', 'g')))
      FROM pg_catalog.pg_locks l
      JOIN pg_catalog.pg_class c ON c.oid = l.relation AND c.relkind IN ('r', 'p')
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      WHERE l.granted AND l.pid = ?""";

  private static final String WAITS =
      "SELECT 1 FROM pg_catalog.pg_locks WHERE NOT granted AND pid = ?";

  /** Return the ids of the steps that were proven. */
  List<String> prove(Plan plan) throws SQLException {
    for (Step step : plan.steps()) {
      Action.Run run = (Action.Run) step.action();
      if (step.after() instanceof Condition.IndexIsSound(TableName table, Identifier index)) {
        leaveBroken(plan, table, index);
      }
      if (run.statements().getFirst().contains("CONCURRENTLY")) {
        whileItWaits(step, run);
      } else {
        whileItIsOpen(step, run);
        database.execute(run.statements().size() > 1 ? asOne(run) : run.statements().getFirst());
      }
    }
    return plan.steps().stream().map(Step::id).toList();
  }

  private static String asOne(Action.Run run) {
    return "BEGIN; " + String.join("; ", run.statements()) + "; COMMIT";
  }

  private void leaveBroken(Plan plan, TableName table, Identifier index) throws SQLException {
    String columns =
        plan.key().definition().localColumns().stream()
            .map(column -> '"' + column.text() + '"')
            .collect(Collectors.joining(", "));
    database.execute("CREATE INDEX \"" + index + "\" ON " + quoted(table) + " (" + columns + ")");
    Broken.mark(database, index.text());
  }

  private void whileItIsOpen(Step step, Action.Run run) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : run.statements()) {
        statement.execute(sql);
      }
      look(step, Sessions.id(connection));
      connection.rollback();
    }
  }

  private void whileItWaits(Step step, Action.Run run) throws SQLException {
    try (Connection writer = database.connect();
        Statement write = writer.createStatement();
        Connection connection = database.connect()) {
      writer.setAutoCommit(false);
      write.execute(
          "LOCK TABLE ONLY " + quoted(step.locks().getFirst().table()) + " IN ROW EXCLUSIVE MODE");
      String session = Sessions.id(connection);
      CompletableFuture<@Nullable Void> running =
          Sessions.start(connection, run.statements().getFirst());
      Sessions.until(() -> !database.query(WAITS, Integer.valueOf(session)).isEmpty());
      look(step, session);
      writer.rollback();
      running.join();
    }
  }

  private void look(Step step, String session) throws SQLException {
    Map<String, String> claimed = new TreeMap<>();
    step.locks().forEach(lock -> claimed.put(lock.table().toString(), lock.level()));
    assertThat(held(session)).as(step.id() + " on " + database).isEqualTo(claimed);
    Set<TableName> tables = new LinkedHashSet<>();
    step.locks().forEach(lock -> tables.add(lock.table()));
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("SET lock_timeout = '5ms'");
      other.setAutoCommit(false);
      for (TableName table : tables) {
        beside(step, table, statement);
      }
    }
  }

  private Map<String, String> held(String session) throws SQLException {
    Map<String, String> strongest = new TreeMap<>();
    for (List<String> row : database.query(HELD, Integer.valueOf(session))) {
      strongest.merge(
          row.get(0) + "." + row.get(1),
          row.get(2),
          (one, other) -> MODES.indexOf(one) > MODES.indexOf(other) ? one : other);
    }
    return strongest;
  }

  private void beside(Step step, TableName table, Statement other) throws SQLException {
    Blocks blocks =
        step.locks().stream()
            .filter(lock -> lock.table().equals(table))
            .map(TableLock::blocks)
            .findFirst()
            .orElse(Blocks.NOBODY);
    String name = quoted(table);
    String what = step.id() + " beside " + table + " on " + database;
    assertThat(passes(other, "SELECT 1 FROM ONLY " + name + " LIMIT 1"))
        .as("reads: " + what)
        .isEqualTo(blocks.compareTo(Blocks.READERS_AND_WRITERS) < 0);
    assertThat(
            passes(other, "INSERT INTO " + name + " SELECT * FROM ONLY " + name + " WHERE false"))
        .as("writes: " + what)
        .isEqualTo(blocks.compareTo(Blocks.WRITERS) < 0);
    assertThat(passes(other, "ALTER TABLE ONLY " + name + " ALTER COLUMN id SET STATISTICS 50"))
        .as("defines: " + what)
        .isEqualTo(blocks.compareTo(Blocks.DEFINITIONS) < 0);
  }

  /** A lock that can be had is had without waiting. */
  private static boolean passes(Statement other, String sql) throws SQLException {
    try {
      other.execute(sql);
      return true;
    } catch (SQLException refused) {
      assertThat(refused.getSQLState()).as(sql).isEqualTo("55P03");
      return false;
    } finally {
      other.getConnection().rollback();
    }
  }

  private static String quoted(TableName table) {
    return '"' + table.schema().orElseThrow().text() + "\".\"" + table.name() + '"';
  }
}
