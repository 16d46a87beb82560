package dev.tenon.ndb;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.Columns;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Say keys and dialects in few words. */
final class Fixtures {
  private Fixtures() {}

  static Dialect dialect(String version) {
    return new NdbProvider().create(ServerVersion.parse(version));
  }

  static Dialect dialect(TestDatabase db) {
    return dialect(db.server().version());
  }

  /** A key of {@code c} that refers to {@code p}. */
  static ForeignKey key(
      String local,
      String remote,
      @Nullable ReferentialAction onDelete,
      @Nullable ReferentialAction onUpdate,
      @Nullable Match match) {
    return new ForeignKey(
        TableName.of("c"),
        Columns.of("local", List.of(local)),
        TableName.of("p"),
        Columns.of("remote", List.of(remote)),
        Optional.ofNullable(onDelete).map(OnDelete::of),
        Optional.ofNullable(onUpdate),
        Optional.empty(),
        Optional.ofNullable(match));
  }

  static ForeignKey plain() {
    return key("a", "id", null, null, null);
  }

  static NamedForeignKey named(String name, ForeignKey key) {
    return new NamedForeignKey(Optional.of(new Identifier(name)), key, Map.of());
  }

  static NamedForeignKey unnamed(ForeignKey key) {
    return new NamedForeignKey(Optional.empty(), key, Map.of());
  }

  static List<StoredForeignKey> keys(TestDatabase db, String table) throws SQLException {
    try (Connection connection = db.connect()) {
      return dialect(db).reader().keys(connection, new Scope.Table(TableName.of(table)));
    }
  }

  static ForeignKey canonical(TestDatabase db, ForeignKey key) throws SQLException {
    try (Connection connection = db.connect()) {
      return dialect(db).meaning().canonical(key, dialect(db).reader().session(connection));
    }
  }

  /** Send statements on one connection, as core does. */
  static void send(TestDatabase db, List<String> statements) throws SQLException {
    db.execute(statements.toArray(String[]::new));
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
}
