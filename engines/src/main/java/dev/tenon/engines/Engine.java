package dev.tenon.engines;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A running server on loopback with temporary data; closing it stops the server and deletes the
 * data.
 *
 * <p>It also stops when the JVM exits or is killed. Safe for use by several threads.
 */
public final class Engine implements AutoCloseable {

  private final Product product;
  private final String version;
  private final int port;
  private final Guard guard;
  private final Runnable start;

  Engine(Product product, String version, int port, Guard guard, Runnable start) {
    this.product = Objects.requireNonNull(product, "product");
    this.version = Objects.requireNonNull(version, "version");
    this.port = port;
    this.guard = Objects.requireNonNull(guard, "guard");
    this.start = Objects.requireNonNull(start, "start");
  }

  /** Return the product. */
  public Product product() {
    return product;
  }

  /** Return the full version of the binaries, for example {@code 18.6} or {@code 9.7.4}. */
  public String version() {
    return version;
  }

  /** Return the TCP port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /**
   * Return a JDBC URL that connects as {@link #user()}: to no database on MySQL, to {@code
   * postgres} on PostgreSQL.
   */
  public String jdbcUrl() {
    return switch (product) {
      case MYSQL, NDB -> jdbcUrl("");
      case POSTGRESQL -> jdbcUrl("postgres");
    };
  }

  /** Return a JDBC URL for one database; the name must need no escaping in a URL. */
  public String jdbcUrl(String database) {
    return switch (product) {
      case MYSQL, NDB ->
          "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
              .formatted(port, database);
      case POSTGRESQL -> "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    };
  }

  /** Return the administrator's name. */
  public String user() {
    return switch (product) {
      case MYSQL, NDB -> "root";
      case POSTGRESQL -> "postgres";
    };
  }

  /** Return the administrator's password, which is empty. */
  public String password() {
    return "";
  }

  /**
   * Return the ids of the processes that make up this server and were not killed, the one that
   * takes connections last.
   */
  public List<Long> processIds() {
    return guard.processIds();
  }

  /** Return the temporary folder that goes with the server. */
  Path folder() {
    return guard.folder();
  }

  /**
   * Kill all that makes up the server at once (SIGKILL), as when the power fails; its data stays
   * until {@link #close()}.
   */
  public void kill() {
    guard.kill();
  }

  /**
   * Kill the process that takes connections (SIGKILL), with all it started; a cluster's other nodes
   * go on.
   */
  public void crash() {
    guard.killLast();
  }

  /**
   * Start the server anew after {@link #crash()} or {@link #kill()}, on the same data and port;
   * return once it takes connections.
   */
  public void restart() {
    start.run();
  }

  /** Stop the server and delete its data; do nothing the second time. */
  @Override
  public void close() {
    guard.close();
  }

  /** Return product, version and port, for messages. */
  @Override
  public String toString() {
    return "%s %s on port %d".formatted(product.title(), version, port);
  }
}
