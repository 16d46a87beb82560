package dev.tenon.mysql;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.TestServer;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.Columns;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.OptionValue;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Say keys and dialects in few words. */
final class Fixtures {
  private Fixtures() {}

  static Dialect dialect(String version) {
    return new MysqlProvider().create(ServerVersion.parse(version));
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

  static ForeignKey with(
      ForeignKey key,
      @Nullable ReferentialAction onDelete,
      @Nullable ReferentialAction onUpdate,
      @Nullable Match match) {
    return new ForeignKey(
        key.source(),
        key.localColumns(),
        key.referent(),
        key.remoteColumns(),
        Optional.ofNullable(onDelete).map(OnDelete::of),
        Optional.ofNullable(onUpdate),
        key.deferrability(),
        Optional.ofNullable(match));
  }

  static NamedForeignKey named(String name, ForeignKey key) {
    return new NamedForeignKey(Optional.of(new Identifier(name)), key, Map.of());
  }

  static NamedForeignKey unnamed(ForeignKey key) {
    return new NamedForeignKey(Optional.empty(), key, Map.of());
  }

  static NamedForeignKey withIndexName(String index, NamedForeignKey key) {
    return new NamedForeignKey(
        key.name(), key.definition(), Map.of(MysqlOptions.INDEX_NAME, new OptionValue.Text(index)));
  }

  static List<StoredForeignKey> keys(TestDatabase db, TableName table) throws SQLException {
    try (Connection connection = db.connect()) {
      return dialect(db.server()).reader().keys(connection, new Scope.Table(table));
    }
  }

  /** The only key of a table. */
  static StoredForeignKey onlyKey(TestDatabase db, TableName table) throws SQLException {
    List<StoredForeignKey> keys = keys(db, table);
    if (keys.size() != 1) {
      throw new AssertionError("not one key: " + keys);
    }
    return keys.getFirst();
  }

  /** Bring a key into the form that its database compares. */
  static ForeignKey canonical(TestDatabase db, ForeignKey key) throws SQLException {
    Dialect dialect = dialect(db.server());
    try (Connection connection = db.connect()) {
      return dialect.meaning().canonical(key, dialect.reader().session(connection));
    }
  }

  /** Send statements on one connection, as core does. */
  static void send(TestDatabase db, List<String> statements) throws SQLException {
    db.execute(statements.toArray(String[]::new));
  }

  static void send(Connection connection, List<String> statements) throws SQLException {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(sql);
      }
    }
  }

  /** Return the number of the error that a statement is refused with; 0 when it is taken. */
  static int refusal(TestDatabase db, String sql) {
    try {
      db.execute(sql);
      return 0;
    } catch (SQLException e) {
      return e.getErrorCode();
    }
  }

  /** Quote a name for the tables that a test makes; deliberately not the dialect's own way. */
  static String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }
}
