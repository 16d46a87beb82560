package dev.tenon.postgres.facts;

import dev.tenon.facts.Session;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.Details;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Find sessions, schemas, tables and names in {@code pg_catalog}. Names travel as parameters; the
 * cast to {@code name} cuts them as the server's scanner does.
 */
public final class Catalogue {

  /** Session variable: what the database counts bytes in, {@code UTF8} nearly always. */
  public static final String ENCODING = "server_encoding";

  /** Session variable: the schema that {@code pg_temp} stands for; not there until it is used. */
  static final String TEMP_SCHEMA = "temp_schema";

  /** How a session calls its own temporary schema (manual 20.11, search_path). */
  static final String TEMP_ALIAS = "pg_temp";

  private static final String SESSION =
      """
      SELECT pg_catalog.current_schema(),
        pg_catalog.current_setting('server_encoding'),
        (SELECT nspname FROM pg_catalog.pg_namespace WHERE oid = pg_catalog.pg_my_temp_schema()),
        pg_catalog.version(),
        pg_catalog.current_setting('transaction_read_only'),
        pg_catalog.current_setting('allow_system_table_mods')
      """;

  /** A schema by name, or the current one; {@code pg_temp} by what it stands for. */
  private static final String SCHEMA =
      """
      SELECT oid FROM pg_catalog.pg_namespace
      WHERE nspname = coalesce(?::pg_catalog.text::pg_catalog.name, pg_catalog.current_schema())
        OR (?::pg_catalog.text = 'pg_temp' AND oid = pg_catalog.pg_my_temp_schema())
      """;

  /** An ordinary or partitioned table, in a schema or where the search path finds it first. */
  private static final String TABLE =
      """
      SELECT c.oid FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relname = ?::pg_catalog.text::pg_catalog.name AND c.relkind IN ('r', 'p')
        AND CASE WHEN ?::pg_catalog.text IS NULL THEN pg_catalog.pg_table_is_visible(c.oid)
          ELSE n.nspname = ?::pg_catalog.text::pg_catalog.name
            OR (?::pg_catalog.text = 'pg_temp' AND n.oid = pg_catalog.pg_my_temp_schema()) END
      """;

  /** Of every kind, on every table and domain of a schema. */
  private static final String CONSTRAINT_NAMES =
      """
      SELECT DISTINCT k.conname FROM pg_catalog.pg_constraint k
      WHERE k.connamespace = coalesce(
        (SELECT c.relnamespace FROM pg_catalog.pg_class c WHERE c.oid = ?), ?)
      """;

  private static final String SCHEMA_OF =
      """
      SELECT n.nspname FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ?
      """;

  private Catalogue() {}

  static Session session(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SESSION);
        ResultSet row = query.executeQuery()) {
      row.next();
      Forks.refuse(row.getString(4));
      Map<String, String> variables = new HashMap<>();
      variables.put(ENCODING, row.getString(2));
      variables.put(Details.READ_ONLY, row.getString(5));
      variables.put(Details.SYSTEM_TABLE_MODS, row.getString(6));
      @Nullable String temp = row.getString(3);
      if (temp != null) {
        variables.put(TEMP_SCHEMA, temp);
      }
      return new Session(Optional.ofNullable(row.getString(1)).map(Identifier::new), variables);
    }
  }

  static OptionalLong schema(Connection connection, Optional<Identifier> schema)
      throws SQLException {
    @Nullable String name = schema.map(Identifier::text).orElse(null);
    return oid(connection, SCHEMA, name, name);
  }

  static OptionalLong table(Connection connection, TableName table) throws SQLException {
    @Nullable String schema = table.schema().map(Identifier::text).orElse(null);
    return oid(connection, TABLE, table.name().text(), schema, schema, schema);
  }

  /** Find the schema that the search path leads to. */
  static Optional<Identifier> schemaOf(Connection connection, TableName table) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SCHEMA_OF)) {
      query.setLong(1, table(connection, table).orElse(0));
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(new Identifier(row.getString(1))) : Optional.empty();
      }
    }
  }

  /**
   * Read the names that a key without name must avoid.
   *
   * @param connection read only
   * @param source the table that gets the key; where it is not there yet, its schema counts
   * @return as stored
   * @throws SQLException what the driver threw
   */
  public static Set<Identifier> constraintNames(Connection connection, TableName source)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(CONSTRAINT_NAMES)) {
      query.setLong(1, table(connection, source).orElse(0));
      query.setLong(2, schema(connection, source.schema()).orElse(0));
      Set<Identifier> names = new HashSet<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          names.add(new Identifier(rows.getString(1)));
        }
      }
      return Set.copyOf(names);
    }
  }

  private static OptionalLong oid(Connection connection, String sql, @Nullable String... parameters)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int index = 0; index < parameters.length; index++) {
        query.setString(index + 1, parameters[index]);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }
}
