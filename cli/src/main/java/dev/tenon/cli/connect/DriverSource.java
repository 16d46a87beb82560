package dev.tenon.cli.connect;

import dev.tenon.error.ErrorId;
import dev.tenon.name.Identifier;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Open a connection per call through whichever driver takes the address. */
public final class DriverSource implements DataSource {

  /** Long enough for a server far away, short enough to wait for. */
  private static final int LOGIN_SECONDS = 15;

  /** PostgreSQL's driver warns of a wrong address on its own, password included. */
  private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

  private final JdbcUrl url;
  private final Properties properties;
  private final Optional<Identifier> schema;

  private DriverSource(JdbcUrl url, Properties properties, Optional<Identifier> schema) {
    this.url = url;
    this.properties = properties;
    this.schema = schema;
  }

  /**
   * Open connections to an address.
   *
   * @param url the address
   * @param properties for the driver, such as user and password
   */
  public DriverSource(JdbcUrl url, Properties properties) {
    this(url, timed(properties), Optional.empty());
  }

  /** PostgreSQL's driver doesn't ask DriverManager how long it may wait, and waits for ever. */
  private static Properties timed(Properties properties) {
    Properties timed = new Properties();
    timed.putAll(properties);
    timed.putIfAbsent("loginTimeout", String.valueOf(LOGIN_SECONDS));
    return timed;
  }

  /**
   * Open connections that look for tables in a schema.
   *
   * @param current the schema
   * @return to the same server
   */
  public DriverSource in(Identifier current) {
    return new DriverSource(url, properties, Optional.of(current));
  }

  @Override
  public Connection getConnection() {
    DriverManager.setLoginTimeout(LOGIN_SECONDS);
    try {
      Connection connection = DriverManager.getConnection(url.text(), properties);
      if (schema.isPresent()) {
        // MySQL's driver takes the one and PostgreSQL's the other; each ignores what is not its
        // own.
        connection.setCatalog(schema.get().text());
        connection.setSchema(schema.get().text());
      }
      return connection;
    } catch (SQLException refused) {
      throw ConnectFailure.of(url, refused);
    } catch (IllegalArgumentException unreadable) {
      throw ErrorId.URL_MALFORMED.exception(url);
    }
  }

  @Override
  public Connection getConnection(String username, String password) {
    Properties others = new Properties();
    others.putAll(properties);
    others.setProperty("user", username);
    others.setProperty("password", password);
    return new DriverSource(url, others, schema).getConnection();
  }

  /**
   * Check the address. A driver that takes a plain address of the same product, but not this one,
   * finds it wrong; one that throws can't read it.
   *
   * @return this
   * @throws dev.tenon.error.TenonException {@code url-malformed}, {@code driver-missing}
   */
  public DriverSource checked() {
    DRIVER_LOG.setLevel(Level.OFF);
    String[] parts = url.text().split(":", 3);
    boolean shaped =
        parts.length == 3
            && parts[0].toLowerCase(Locale.ROOT).equals("jdbc")
            && !parts[1].isBlank()
            && !parts[2].isBlank();
    if (!shaped) {
      throw ErrorId.URL_MALFORMED.exception(url);
    }
    if (!taken(url.text())) {
      String plain = parts[0] + ":" + parts[1] + "://localhost/plain";
      throw (taken(plain) ? ErrorId.URL_MALFORMED : ErrorId.DRIVER_MISSING).exception(url);
    }
    return this;
  }

  private static boolean taken(String address) {
    try {
      return DriverManager.getDriver(address) != null;
    } catch (SQLException | IllegalArgumentException none) {
      return false;
    }
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(PrintWriter.nullWriter());
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("fixed login timeout");
  }

  @Override
  public int getLoginTimeout() {
    return LOGIN_SECONDS;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no logger");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
