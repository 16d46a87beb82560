package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.plan.Action;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Run what a step runs, in a session of its own, while others look at it.
 *
 * @param watch sees it
 * @param connection of the session
 * @param id of the session
 * @param end when it is over
 */
record StepRun(Watch watch, Connection connection, String id, CompletableFuture<@Nullable Void> end)
    implements AutoCloseable {
  private static final Set<String> WORK = Set.of("altering table", "copy to tmp table");

  static StepRun start(TestDatabase database, Watch watch, Action.Run action) throws SQLException {
    Connection connection = database.connect();
    for (Map.Entry<String, String> setting : action.settings().entrySet()) {
      Sessions.run(connection, new MysqlSettings().set(setting.getKey(), setting.getValue()));
    }
    Sessions.run(connection, "SET SESSION lock_wait_timeout = 60");
    String id = Sessions.value(connection, "SELECT CONNECTION_ID()");
    return new StepRun(watch, connection, id, Sessions.beside(() -> runAll(connection, action)));
  }

  private static @Nullable Void runAll(Connection connection, Action.Run action) {
    try {
      try {
        for (String sql : action.statements()) {
          Sessions.run(connection, sql);
        }
      } finally {
        for (String sql : action.lastly()) {
          Sessions.run(connection, sql);
        }
      }
      return null;
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  /** Return once it waits, by what a server says. */
  void awaitWaiting(Sessions.Question waits) throws SQLException {
    Sessions.until(
        () -> {
          assertThat(end).as("a step that was to wait").isNotDone();
          return waits.isSo();
        });
  }

  /** Return once it reads or copies rows, or is over. */
  void awaitWork() throws SQLException {
    Sessions.until(() -> works() || end.isDone());
  }

  boolean works() throws SQLException {
    return WORK.contains(watch.state(id));
  }

  void kill() throws SQLException {
    Sessions.run(watch.observer(), "KILL QUERY " + id);
    List<Throwable> causes = new ArrayList<>();
    end.handle((nothing, failure) -> causes.add(failure)).join();
    assertThat(causes).as("a step that was killed").doesNotContainNull();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
