package dev.tenon.conformance;

import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A running server that tests share; its data is theirs to make and drop. Safe for use by several
 * threads.
 */
public final class TestServer {

  private final EngineRequest request;
  private final ServerAccess access;
  private final String origin;
  private final String version;
  private final Runnable stop;

  private TestServer(
      EngineRequest request, ServerAccess access, String origin, String version, Runnable stop) {
    this.request = request;
    this.access = access;
    this.origin = origin;
    this.version = version;
    this.stop = stop;
  }

  /** Ask the server for its version, and a cluster for a table; stop it when it does not answer. */
  static TestServer of(EngineRequest request, ServerAccess access, String origin, Runnable stop) {
    try (Connection connection = access.connect()) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      if (request.product() == Product.NDB) {
        FirstTable.await(request.toString(), connection);
      }
      return new TestServer(request, access, origin, version, stop);
    } catch (SQLException e) {
      stop.run();
      throw new IllegalStateException("%s (%s) does not answer".formatted(request, access), e);
    }
  }

  /** Return the product. */
  public Product product() {
    return request.product();
  }

  /** Return the engine as a test names it, for example {@code mysql:8.0.31}. */
  public String engine() {
    return request.toString();
  }

  /** Return the version as the server itself reports it, for example {@code 9.7.4-cluster}. */
  public String version() {
    return version;
  }

  /** Return how the server was come by, for the summary. */
  public String origin() {
    return origin;
  }

  /** Return a JDBC URL of the server, of no database of the tests. */
  public String jdbcUrl() {
    return access.url();
  }

  /** Return the administrator's name; empty when the URL says it. */
  public String user() {
    return access.user();
  }

  /** Return the administrator's password; empty when there is none. */
  public String password() {
    return access.password();
  }

  /** Open a connection as the administrator, to no database of the tests. */
  public Connection connect() throws SQLException {
    return access.connect();
  }

  /** Make an empty database with a random name; the caller closes it, which drops it. */
  public TestDatabase newDatabase() {
    return TestDatabase.create(this, access);
  }

  void stop() {
    stop.run();
  }

  /** Return engine, origin and version. */
  @Override
  public String toString() {
    return "%s: %s, says it is %s".formatted(request, origin, version);
  }
}
