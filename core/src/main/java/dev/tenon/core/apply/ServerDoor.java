package dev.tenon.core.apply;

import dev.tenon.ForeignKeyListener;
import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.Target;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Borrow a connection, choose the dialect, and give the connection back as it was. */
public final class ServerDoor {

  /**
   * Be work on a connection.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Do it.
     *
     * @param connection to work on
     * @return what comes of it
     * @throws SQLException what the driver threw
     */
    T on(Connection connection) throws SQLException;
  }

  private final Optional<Origin> origin;
  private final DialectRegistry registry;
  private final Set<ForeignKeyListener> listeners;

  @Inject
  ServerDoor(
      Optional<DataSource> dataSource,
      Optional<Origin.Handed> handed,
      DialectRegistry registry,
      Set<ForeignKeyListener> listeners) {
    this.origin = handed.<Origin>map(given -> given).or(() -> dataSource.map(Origin.Opened::new));
    this.registry = registry;
    this.listeners = listeners;
  }

  /**
   * Work on a connection.
   *
   * @param work to do
   * @param <T> what comes of it
   * @return what came of it
   */
  public <T> T borrow(Work<T> work) {
    Origin from = origin.orElseThrow(() -> ErrorId.NEEDS_CONNECTION.exception("This call"));
    return switch (from) {
      case Origin.Opened(DataSource source) -> onOwn(source, work);
      case Origin.Handed(Connection connection) -> onHanded(connection, work);
    };
  }

  private static <T> T onHanded(Connection connection, Work<T> work) {
    try {
      return connection.getAutoCommit()
          ? work.on(connection)
          : new Savepoints(connection).within(() -> work.on(connection));
    } catch (SQLException e) {
      throw SqlFailure.looking(e);
    }
  }

  private static <T> T onOwn(DataSource source, Work<T> work) {
    try (Connection connection = open(source)) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(true);
      try {
        return work.on(connection);
      } finally {
        restore(connection, autoCommit);
      }
    } catch (SQLException e) {
      throw SqlFailure.looking(e);
    }
  }

  /**
   * Tell whether a connection that is lost can be followed by another.
   *
   * @return not where the caller handed its own
   */
  public boolean reopens() {
    return origin.filter(Origin.Opened.class::isInstance).isPresent();
  }

  Conversation speak(Connection connection, TableName source) throws SQLException {
    Target target = target(connection, source);
    DialectProvider provider = registry.choose(target);
    Optional<String> forgetful =
        target.storageEngine().filter(engine -> !provider.keepsKeys(engine));
    Dialect dialect = registry.create(provider, target.server().version());
    return new Conversation(connection, dialect, listeners, forgetful);
  }

  /**
   * Choose by the server alone, for a look at many tables.
   *
   * @param connection to the server
   * @return the dialect
   * @throws SQLException what the driver threw
   */
  public Dialect dialect(Connection connection) throws SQLException {
    Server server = server(connection);
    DialectProvider provider = registry.choose(new Target(server, Optional.empty()));
    return registry.create(provider, server.version());
  }

  /**
   * Choose by the server and a table's storage engine.
   *
   * @param connection to the server
   * @param source the table
   * @return the dialect
   * @throws SQLException what the driver threw
   */
  public Dialect tableDialect(Connection connection, TableName source) throws SQLException {
    Target target = target(connection, source);
    return registry.create(registry.choose(target), target.server().version());
  }

  /**
   * Return who is told of statements.
   *
   * @return all of them
   */
  public Set<ForeignKeyListener> listeners() {
    return listeners;
  }

  private Target target(Connection connection, TableName source) throws SQLException {
    Target anyEngine = new Target(server(connection), Optional.empty());
    for (DialectProvider provider : registry.claimants(anyEngine)) {
      Optional<String> engine = provider.storageEngine(connection, source);
      if (engine.isPresent()) {
        return new Target(anyEngine.server(), engine);
      }
    }
    return anyEngine;
  }

  /**
   * Ask the driver what the connection speaks to.
   *
   * @param connection to the server
   * @return product and version
   * @throws SQLException what the driver threw
   */
  public static Server server(Connection connection) throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    return new Server(
        meta.getDatabaseProductName(), ServerVersion.parse(meta.getDatabaseProductVersion()));
  }

  /**
   * Refuse to commit what is not Tenon's own.
   *
   * @param connection on which DDL would be sent
   * @param dialect of the table
   * @throws SQLException what the driver threw
   */
  public static void requireOwnTransaction(Connection connection, Dialect dialect)
      throws SQLException {
    if (!connection.getAutoCommit() && dialect.ddlCommits()) {
      throw ErrorId.TRANSACTION_OPEN.exception(dialect.displayName());
    }
  }

  private static Connection open(DataSource source) {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw SqlFailure.connecting(e);
    }
  }

  private static void restore(Connection connection, boolean autoCommit) throws SQLException {
    if (!autoCommit && !connection.isClosed()) {
      connection.setAutoCommit(false);
    }
  }
}
