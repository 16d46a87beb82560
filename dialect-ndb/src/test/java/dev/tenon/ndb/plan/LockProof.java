package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.plan.Action;
import dev.tenon.plan.Step;
import dev.tenon.plan.TableLock.Blocks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Carry out steps by hand; while each is held open, compare what it locks with what it claims, and
 * try to read, write and define beside it.
 *
 * @param database to do it in
 */
record LockProof(TestDatabase database) {
  private static final List<String> MODES =
      List.of(
          "SHARED_READ",
          "SHARED_WRITE",
          "SHARED_UPGRADABLE",
          "SHARED_READ_ONLY",
          "SHARED_NO_WRITE",
          "SHARED_NO_READ_WRITE",
          "EXCLUSIVE");

  private static final String LOCKS =
      """
      SELECT m.OBJECT_NAME, m.LOCK_TYPE FROM performance_schema.metadata_locks m
      JOIN performance_schema.threads t ON t.THREAD_ID = m.OWNER_THREAD_ID
      WHERE m.OBJECT_TYPE = 'TABLE' AND m.OBJECT_SCHEMA = ? AND m.OBJECT_NAME NOT LIKE '#%'
        AND t.PROCESSLIST_ID = ? AND m.LOCK_STATUS = ?""";

  private static final Set<Integer> WAITED_TOO_LONG = Set.of(1205, 1317, 3024);

  /** Hold it after its last change: it has locked both tables, and frees them in the end. */
  void whileTablesAreLocked(Step step) throws SQLException {
    Action.Run run = (Action.Run) step.action();
    assertThat(run.statements()).hasSize(2);
    assertThat(run.statements().getLast()).contains(", ALGORITHM=");
    try (Connection own = session(run)) {
      String session = Sessions.id(own);
      for (String sql : run.statements()) {
        Sessions.run(own, sql);
        assertThat(locks(session, "GRANTED")).as(step.id()).isEqualTo(claims(step));
      }
      Map<String, Blocks> blocks = new TreeMap<>();
      step.locks().forEach(lock -> blocks.put(lock.table().name().text(), lock.blocks()));
      beside(step, blocks);
      for (String sql : run.lastly()) {
        Sessions.run(own, sql);
      }
      assertThat(locks(session, "GRANTED")).as(step.id()).isEmpty();
    }
  }

  /** Hold it at its end: somebody has read the table that it now wants for itself. */
  void atItsEnd(Step step, String table) throws SQLException {
    Action.Run run = (Action.Run) step.action();
    assertThat(run.statements()).hasSize(1);
    assertThat(run.statements().getFirst()).contains(", ALGORITHM=");
    try (Connection holder = Sessions.open(database, "SELECT * FROM " + table);
        Connection own = session(run)) {
      String session = Sessions.id(own);
      CompletableFuture<@Nullable Void> running =
          Sessions.beside(() -> run(own, run.statements().getFirst()));
      try {
        Sessions.until(() -> locks(session, "PENDING").containsKey(table));
        assertThat(locks(session, "PENDING")).as(step.id()).containsEntry(table, "EXCLUSIVE");
        assertThat(locks(session, "GRANTED")).as(step.id()).isEqualTo(claims(step));
        beside(step, Map.of(table, Blocks.READERS_AND_WRITERS));
      } finally {
        holder.rollback();
        running.join();
      }
    }
  }

  private Connection session(Action.Run run) throws SQLException {
    Connection own = database.connect();
    for (Map.Entry<String, String> setting : run.settings().entrySet()) {
      Sessions.run(own, "SET SESSION " + setting.getKey() + " = " + setting.getValue());
    }
    Sessions.run(own, "SET SESSION lock_wait_timeout = 60");
    return own;
  }

  private static @Nullable Void run(Connection connection, String sql) {
    try {
      Sessions.run(connection, sql);
      return null;
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  /** What it holds all the time; that it wants more for a moment shows while it waits. */
  private static Map<String, String> claims(Step step) {
    Map<String, String> claims = new TreeMap<>();
    step.locks().stream()
        .filter(lock -> !lock.level().equals("EXCLUSIVE"))
        .forEach(lock -> claims.put(lock.table().name().text(), lock.level()));
    return claims;
  }

  private Map<String, String> locks(String session, String status) throws SQLException {
    Map<String, String> strongest = new TreeMap<>();
    for (List<@Nullable String> row : database.query(LOCKS, database.name(), session, status)) {
      strongest.merge(
          String.valueOf(row.get(0)),
          String.valueOf(row.get(1)),
          (one, other) -> MODES.indexOf(one) > MODES.indexOf(other) ? one : other);
    }
    return strongest;
  }

  /** Those who only use a table try first: one who waits to change it would hold them up. */
  private void beside(Step step, Map<String, Blocks> tables) {
    List<CompletableFuture<Void>> uses = new ArrayList<>();
    tables.forEach(
        (table, blocks) -> {
          uses.add(
              tries(
                  step, "SELECT 1 FROM " + table + " LIMIT 1", blocks, Blocks.READERS_AND_WRITERS));
          uses.add(
              tries(
                  step,
                  "INSERT INTO " + table + " (id) VALUES (500 + RAND() * 100000)",
                  blocks,
                  Blocks.WRITERS));
        });
    uses.forEach(CompletableFuture::join);
    List<CompletableFuture<Void>> changes = new ArrayList<>();
    tables.forEach(
        (table, blocks) ->
            changes.add(
                tries(
                    step,
                    "ALTER TABLE " + table + " ADD KEY probe (id)",
                    blocks,
                    Blocks.DEFINITIONS)));
    changes.forEach(CompletableFuture::join);
  }

  /** Passes, if only others are kept waiting. */
  private CompletableFuture<Void> tries(Step step, String sql, Blocks blocks, Blocks kind) {
    return Sessions.beside(() -> passes(sql))
        .thenAccept(
            passed ->
                assertThat(passed)
                    .as("%s beside %s", sql, step.id())
                    .isEqualTo(blocks.compareTo(kind) < 0));
  }

  private boolean passes(String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION lock_wait_timeout = 1");
      statement.setQueryTimeout(4);
      statement.execute(sql);
      return true;
    } catch (SQLTimeoutException blocked) {
      return false;
    } catch (SQLException refused) {
      assertThat(refused.getErrorCode()).as(sql + ": " + refused).isIn(WAITED_TOO_LONG);
      return false;
    }
  }
}
