package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.TableName;
import dev.tenon.plan.TableLock.Blocks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Read, write and define beside a step that is held open.
 *
 * @param database where others work
 * @param watch sees who waits
 * @param idle sessions that can try
 */
record Beside(TestDatabase database, Watch watch, List<Session> idle) implements AutoCloseable {

  /** A session that tries. */
  private record Session(Connection connection, String id) {}

  /** What one session tries. */
  private record Attempt(Session session, CompletableFuture<@Nullable Void> end) {}

  /**
   * What went on beside it, one after the other: it means something if it was held all the time.
   */
  record Tried(boolean reads, boolean writes, boolean defines) {

    /** Return whom it keeps waiting. */
    Blocks blocks() {
      Blocks blocks =
          !reads
              ? Blocks.READERS_AND_WRITERS
              : !writes ? Blocks.WRITERS : !defines ? Blocks.DEFINITIONS : Blocks.NOBODY;
      assertThat(this)
          .as("who is blocked blocks all above")
          .isEqualTo(
              new Tried(
                  blocks.compareTo(Blocks.READERS_AND_WRITERS) < 0,
                  blocks.compareTo(Blocks.WRITERS) < 0,
                  blocks.compareTo(Blocks.DEFINITIONS) < 0));
      return blocks;
    }
  }

  static Beside open(TestDatabase database) throws SQLException {
    return new Beside(database, Watch.open(database), new ArrayList<>());
  }

  /** Try on each table. */
  Map<TableName, Tried> tried(Collection<TableName> tables) throws SQLException {
    List<String> uses = new ArrayList<>();
    for (TableName table : tables) {
      uses.add("SELECT 1 FROM " + quoted(table) + " LIMIT 1");
      uses.add("UPDATE " + quoted(table) + " SET n = n + 1 WHERE id = 1");
    }
    Iterator<Boolean> passed = passes(uses).iterator();
    Map<TableName, Tried> tried = new LinkedHashMap<>();
    for (TableName table : tables) {
      String change = "ALTER TABLE " + quoted(table) + " COMMENT = 'looked at'";
      tried.put(table, new Tried(passed.next(), passed.next(), passes(List.of(change)).getFirst()));
    }
    return tried;
  }

  /** Try all at the same time: what they stand beside may be over soon. */
  private List<Boolean> passes(List<String> statements) throws SQLException {
    List<Attempt> attempts = new ArrayList<>();
    for (String sql : statements) {
      Session session = idle.isEmpty() ? session() : idle.removeLast();
      attempts.add(new Attempt(session, Sessions.start(session.connection(), sql)));
    }
    List<Boolean> passed = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Sessions.until(() -> attempt.end().isDone() || watch.waits(attempt.session().id()));
      passed.add(attempt.end().isDone());
    }
    for (int place = 0; place < attempts.size(); place++) {
      end(attempts.get(place), passed.get(place));
    }
    return passed;
  }

  private void end(Attempt attempt, boolean passed) throws SQLException {
    if (passed) {
      attempt.end().join();
    } else {
      Sessions.run(watch.observer(), "KILL QUERY " + attempt.session().id());
      attempt.end().handle((nothing, killed) -> true).join();
    }
    idle.add(attempt.session());
  }

  private Session session() throws SQLException {
    Connection connection = database.connect();
    return new Session(connection, Sessions.value(connection, "SELECT CONNECTION_ID()"));
  }

  @Override
  public void close() throws SQLException {
    for (Session session : idle) {
      session.connection().close();
    }
    watch.close();
  }

  static String quoted(TableName table) {
    return '`' + table.schema().orElseThrow().text() + "`.`" + table.name() + '`';
  }
}
