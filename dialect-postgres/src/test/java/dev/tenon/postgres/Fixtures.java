package dev.tenon.postgres;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.TestServer;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.Columns;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Say keys and dialects in few words. */
final class Fixtures {
  private Fixtures() {}

  static Dialect dialect(String version) {
    return new PostgresProvider().create(ServerVersion.parse(version));
  }

  static Dialect dialect(TestServer server) {
    return dialect(server.version());
  }

  static ForeignKey key(
      TableName source, List<String> local, TableName referent, List<String> remote) {
    return ForeignKey.plain(
        source, Columns.of("local", local), referent, Columns.of("remote", remote));
  }

  /** The key {@code c (a) -> p (id)}. */
  static ForeignKey plain() {
    return key(TableName.of("c"), List.of("a"), TableName.of("p"), List.of("id"));
  }

  static NamedForeignKey named(String name, ForeignKey key, String... flags) {
    return new NamedForeignKey(Optional.of(new Identifier(name)), key, flags(flags));
  }

  static NamedForeignKey unnamed(ForeignKey key, String... flags) {
    return new NamedForeignKey(Optional.empty(), key, flags(flags));
  }

  static List<StoredForeignKey> keys(Dialect dialect, Connection connection, TableName table)
      throws SQLException {
    return dialect.reader().keys(connection, new Scope.Table(table));
  }

  /** The only key of a table. */
  static StoredForeignKey onlyKey(TestDatabase db, TableName table) throws SQLException {
    try (Connection connection = db.connect()) {
      List<StoredForeignKey> keys = keys(dialect(db.server()), connection, table);
      if (keys.size() != 1) {
        throw new AssertionError("not one key: " + keys);
      }
      return keys.getFirst();
    }
  }

  /** Send a statement as core does. */
  static void send(Connection connection, String... statements) throws SQLException {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(sql);
      }
    }
  }

  /** Return the SQLSTATE that a statement is refused with; empty when it is taken. */
  static String refusal(TestDatabase db, String sql) {
    try {
      db.execute(sql);
      return "";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  /** Quote a name for the tables that a test makes; deliberately not the dialect's own way. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Map<String, OptionValue> flags(String... flags) {
    return Arrays.stream(flags)
        .collect(Collectors.toMap(Function.identity(), flag -> new OptionValue.Flag(true)));
  }
}
