package dev.tenon.core.apply;

import dev.tenon.ForeignKeyListener;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.KeyShape;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.LeftoverIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Speak with one server through one dialect, for the length of one operation. */
final class Conversation {
  private final Connection connection;
  private final Dialect dialect;
  private final Collection<ForeignKeyListener> listeners;
  private final Session session;
  private final Optional<String> forgetfulEngine;
  private final Refusals refusals;

  Conversation(
      Connection connection,
      Dialect dialect,
      Collection<ForeignKeyListener> listeners,
      Optional<String> forgetfulEngine)
      throws SQLException {
    this.connection = connection;
    this.dialect = dialect;
    this.listeners = listeners;
    this.forgetfulEngine = forgetfulEngine;
    this.session = dialect.reader().session(connection);
    this.refusals = new Refusals(dialect, connection);
  }

  Dialect dialect() {
    return dialect;
  }

  Session session() {
    return session;
  }

  void requireTable(TableName table) throws SQLException {
    if (!dialect.reader().exists(connection, table)) {
      throw ErrorId.TABLE_MISSING.exception(table);
    }
  }

  /** Return the definition with the schemas in which its tables are found. */
  ForeignKey located(ForeignKey key) throws SQLException {
    return key.between(located(key.source()), located(key.referent()));
  }

  KeyShape located(KeyShape shape) throws SQLException {
    return new KeyShape(shape.localColumns(), located(shape.referent()), shape.remoteColumns());
  }

  TableName located(TableName table) throws SQLException {
    return dialect.reader().locate(connection, table, session);
  }

  void requireKeptKeys(TableName source) {
    forgetfulEngine.ifPresent(
        engine -> {
          throw ErrorId.TABLE_WITHOUT_KEYS.exception(source, engine);
        });
  }

  void requireCheckedRows(TableName source) {
    dialect
        .rowsUncheckedBecause(session)
        .ifPresent(
            reason -> {
              throw ErrorId.ROWS_UNCHECKED.exception(source, reason);
            });
  }

  List<StoredForeignKey> keys(TableName table) throws SQLException {
    return dialect.reader().keys(connection, new Scope.Table(table));
  }

  Optional<LeftoverIndex> leftover(StoredForeignKey key) throws SQLException {
    return dialect.reader().leftover(connection, key);
  }

  void send(TableName table, String sql) throws SQLException {
    ServerDoor.requireOwnTransaction(connection, dialect);
    listeners.forEach(listener -> listener.beforeStatement(table, sql));
    try (Statement statement = connection.createStatement()) {
      // A driver must not take braces inside a quoted name for an escape of its own.
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw SqlFailure.sending(sql, e, problem -> refusals.explained(problem, sql, e));
    }
    listeners.forEach(listener -> listener.afterStatement(table, sql));
  }
}
