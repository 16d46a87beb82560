package dev.tenon.conformance;

import dev.tenon.conformance.ServerSource.Answer;
import dev.tenon.conformance.ServerSource.Found;
import dev.tenon.conformance.ServerSource.NotHere;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A container of an image that behaves like the official one of its product. */
final class DatabaseContainer extends GenericContainer<DatabaseContainer> {

  private static final String PASSWORD = "tenon";
  private static final String INIT_FILE = "/tmp/tenon-init.sql";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Product product;

  private DatabaseContainer(Product product, String image) {
    super(DockerImageName.parse(image));
    this.product = product;
    switch (product) {
      case MYSQL -> withEnv("MYSQL_ROOT_PASSWORD", PASSWORD).withExposedPorts(3306);
      case NDB ->
          withEnv("MYSQL_ROOT_PASSWORD", PASSWORD)
              .withExposedPorts(3306)
              .withCopyToContainer(Transferable.of(ClusterUser.sql(PASSWORD)), INIT_FILE)
              .withCommand("mysqld", "--init-file=" + INIT_FILE);
      case POSTGRESQL -> withEnv("POSTGRES_PASSWORD", PASSWORD).withExposedPorts(5432);
    }
    waitingFor(new Answering().withStartupTimeout(LIMIT));
  }

  /** Start a container; one that does not come up is no source of servers. */
  static Answer start(EngineRequest request, String image) {
    DatabaseContainer container = new DatabaseContainer(request.product(), image);
    try {
      container.start();
    } catch (ContainerLaunchException e) {
      container.close();
      return new NotHere("a container of %s did not start: %s".formatted(image, reason(e)));
    }
    return new Found(
        TestServer.of(request, container.access(), "container of " + image, container::stop));
  }

  /** Return the innermost message, where the wait says what was amiss. */
  private static String reason(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : reason(cause);
  }

  private ServerAccess access() {
    String url =
        switch (product) {
          case MYSQL, NDB -> "jdbc:mysql://%s:%d/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
          case POSTGRESQL -> "jdbc:postgresql://%s:%d/postgres";
        };
    String user =
        switch (product) {
          case MYSQL -> "root";
          case NDB -> ClusterUser.NAME;
          case POSTGRESQL -> "postgres";
        };
    return new ServerAccess(
        product, url.formatted(getHost(), getFirstMappedPort()), user, PASSWORD);
  }

  /** Wait until the server takes connections. */
  private final class Answering extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {
      long end = System.nanoTime() + startupTimeout.toNanos();
      while (!answers()) {
        if (!isRunning()) {
          throw new ContainerLaunchException("it ended; its log: " + getLogs());
        }
        if (System.nanoTime() > end) {
          throw new ContainerLaunchException("no answer after " + startupTimeout);
        }
        pause();
      }
    }

    private boolean answers() {
      try (Connection connection = access().connect()) {
        return connection.isValid(5);
      } catch (SQLException e) {
        return false;
      }
    }

    private void pause() {
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ContainerLaunchException("interrupted", e);
      }
    }
  }
}
