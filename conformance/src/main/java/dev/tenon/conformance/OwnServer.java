package dev.tenon.conformance;

import dev.tenon.engines.Engine;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.EngineUnavailableException;
import dev.tenon.engines.Engines;
import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A server that one test has for itself, to crash it. Closing it stops it. */
public final class OwnServer implements AutoCloseable {
  private final Engine engine;
  private final TestServer server;

  private OwnServer(Engine engine, TestServer server) {
    this.engine = engine;
    this.server = server;
  }

  /**
   * Start one from binaries.
   *
   * @param name as a test names it, for example {@code mysql:8.0.31}
   * @return takes connections
   * @throws TestAbortedException when it can't be had
   * @throws AssertionFailedError in its place when {@code TENON_REQUIRED_ENGINES} names the engine
   */
  public static OwnServer start(String name) {
    EngineRequest request = EngineRequest.parse(name);
    try {
      Engine engine = Engines.ofThisMachine(line -> {}).start(request);
      ServerAccess access =
          new ServerAccess(engine.product(), engine.jdbcUrl(), engine.user(), engine.password());
      OwnServer own =
          new OwnServer(engine, TestServer.of(request, access, "embedded", engine::close));
      own.keepWhatIsCommitted();
      return own;
    } catch (EngineUnavailableException e) {
      String why = "no %s of its own can be had: %s".formatted(name, e.getMessage());
      if (Settings.current().required(name)) {
        throw new AssertionFailedError(why, e);
      }
      throw new TestAbortedException(why, e);
    }
  }

  /** Return the server; it stays the same over crashes. */
  public TestServer server() {
    return server;
  }

  /** Kill what takes connections. */
  public void crash() {
    engine.crash();
  }

  /** Kill all that makes it up, the nodes of a cluster too that hold the rows. */
  public void kill() {
    engine.kill();
  }

  /** Start it anew on the same data and port. */
  public void restart() {
    engine.restart();
    keepWhatIsCommitted();
  }

  /** For speed MySQL is started so that a crash may lose the last second. */
  private void keepWhatIsCommitted() {
    if (engine.product() == Product.POSTGRESQL) {
      return;
    }
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    } catch (SQLException e) {
      throw new IllegalStateException(server + " does not take settings", e);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
