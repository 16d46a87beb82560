package dev.tenon.conformance;

import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An empty database of one test: a MySQL database, or a PostgreSQL database with its schema {@code
 * public}.
 *
 * <p>Its methods throw {@link SQLException}, which a test lets through. Safe for use by several
 * threads.
 */
public final class TestDatabase implements AutoCloseable {

  private final TestServer server;
  private final ServerAccess administrator;
  private final ServerAccess access;
  private final String name;
  private final List<String> schemas = new ArrayList<>();

  private TestDatabase(TestServer server, ServerAccess administrator, String name) {
    this.server = server;
    this.administrator = administrator;
    this.access = administrator.withDatabase(name);
    this.name = name;
  }

  static TestDatabase create(TestServer server, ServerAccess administrator) {
    TestDatabase database = new TestDatabase(server, administrator, randomName());
    try {
      Databases.create(administrator, database.name);
    } catch (SQLException e) {
      throw new IllegalStateException("can't make a database on " + server, e);
    }
    return database;
  }

  private static String randomName() {
    return "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  /** Return the server. */
  public TestServer server() {
    return server;
  }

  /** Return the server's product. */
  public Product product() {
    return server.product();
  }

  /** Return the database's name. */
  public String name() {
    return name;
  }

  /**
   * Return the schema that unqualified names mean: the database itself on MySQL, {@code public} on
   * PostgreSQL.
   */
  public String schema() {
    return switch (product()) {
      case MYSQL, NDB -> name;
      case POSTGRESQL -> "public";
    };
  }

  /** Return a JDBC URL of this database. */
  public String jdbcUrl() {
    return access.url();
  }

  /** Return the user to connect as; empty when the URL says it. */
  public String user() {
    return access.user();
  }

  /** Return the password to connect with; empty when there is none. */
  public String password() {
    return access.password();
  }

  /** Return a source of new connections to this database; it pools nothing. */
  public DataSource dataSource() {
    return new PlainDataSource(access);
  }

  /** Open a connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return access.connect();
  }

  /** Run statements one after the other on one connection; stop at the first that fails. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.setEscapeProcessing(false);
        statement.execute(sql);
      }
    }
  }

  /** Run a query with bind parameters and return its rows, each value as text or null. */
  public List<List<@Nullable String>> query(String sql, Object... parameters) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    }
  }

  private static List<List<@Nullable String>> read(ResultSet rows) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    List<List<@Nullable String>> all = new ArrayList<>();
    while (rows.next()) {
      List<@Nullable String> row = new ArrayList<>();
      for (int column = 1; column <= width; column++) {
        row.add(rows.getString(column));
      }
      all.add(row);
    }
    return all;
  }

  /** Make one more schema with a random name, which is returned; it goes with this database. */
  public String newSchema() throws SQLException {
    String schema = randomName();
    createSchema(schema);
    return schema;
  }

  /**
   * Make one more schema (on MySQL, a database) of exactly that name; it goes with this database.
   */
  public synchronized void createSchema(String schema) throws SQLException {
    Databases.createSchema(access, schema);
    schemas.add(schema);
  }

  /** Drop the database and the schemas made with it; connections still open are cut off. */
  @Override
  public synchronized void close() throws SQLException {
    Databases.drop(administrator, name, schemas);
    schemas.clear();
  }

  /** Return the engine and the database's name. */
  @Override
  public String toString() {
    return "%s on %s".formatted(name, server.engine());
  }
}
