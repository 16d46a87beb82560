package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.TableName;
import dev.tenon.plan.TableLock.Blocks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Read, write and define beside a step that is held open.
 *
 * @param observer sees who waits
 * @param session tries
 * @param id of that session
 */
record Beside(Connection observer, Connection session, String id) implements AutoCloseable {

  static Beside open(TestDatabase database) throws SQLException {
    Connection session = database.connect();
    return new Beside(
        database.connect(), session, Sessions.value(session, "SELECT CONNECTION_ID()"));
  }

  /** Return whom it keeps waiting. */
  Blocks tried(TableName table) throws SQLException {
    String name = quoted(table);
    boolean reads = passes("SELECT 1 FROM " + name + " LIMIT 1");
    boolean writes = passes("UPDATE " + name + " SET n = n + 1 WHERE id = 1");
    boolean defines = passes("ALTER TABLE " + name + " COMMENT = 'looked at'");
    Blocks blocks =
        !reads
            ? Blocks.READERS_AND_WRITERS
            : !writes ? Blocks.WRITERS : !defines ? Blocks.DEFINITIONS : Blocks.NOBODY;
    assertThat(new boolean[] {reads, writes, defines})
        .as("who is blocked blocks all above")
        .isEqualTo(
            new boolean[] {
              blocks.compareTo(Blocks.READERS_AND_WRITERS) < 0,
              blocks.compareTo(Blocks.WRITERS) < 0,
              blocks.compareTo(Blocks.DEFINITIONS) < 0
            });
    return blocks;
  }

  private boolean passes(String sql) throws SQLException {
    CompletableFuture<@Nullable Void> attempt = Sessions.start(session, sql);
    Sessions.until(() -> attempt.isDone() || Sessions.waits(observer, id));
    if (attempt.isDone()) {
      attempt.join();
      return true;
    }
    Sessions.run(observer, "KILL QUERY " + id);
    attempt.handle((nothing, killed) -> true).join();
    return false;
  }

  @Override
  public void close() throws SQLException {
    session.close();
    observer.close();
  }

  static String quoted(TableName table) {
    return '`' + table.schema().orElseThrow().text() + "`.`" + table.name() + '`';
  }
}
