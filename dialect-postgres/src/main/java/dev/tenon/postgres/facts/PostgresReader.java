package dev.tenon.postgres.facts;

import dev.tenon.facts.Session;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.ForeignKeyReader;
import dev.tenon.spi.LeftoverIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Read keys from PostgreSQL's catalogue: two queries, whatever the scope. What partitions add to
 * the catalogue by themselves is left out.
 */
public final class PostgresReader implements ForeignKeyReader {

  /**
   * {@inheritDoc}
   *
   * @throws dev.tenon.error.TenonException {@code version-product} when the server turns out to be
   *     a fork
   */
  @Override
  public Session session(Connection connection) throws SQLException {
    return Catalogue.session(connection);
  }

  @Override
  public boolean exists(Connection connection, TableName table) throws SQLException {
    return Catalogue.table(connection, table).isPresent();
  }

  @Override
  public boolean hasSchema(Connection connection, Optional<Identifier> schema) throws SQLException {
    return Catalogue.schema(connection, schema).isPresent();
  }

  @Override
  public TableName locate(Connection connection, TableName table, Session session)
      throws SQLException {
    return table.schema().isPresent()
        ? table
        : table.orSchema(Catalogue.schemaOf(connection, table).or(session::currentSchema));
  }

  /** Empty where the table or the schema is not there. */
  @Override
  public List<StoredForeignKey> keys(Connection connection, Scope scope) throws SQLException {
    OptionalLong found =
        switch (scope) {
          case Scope.Table(var table) -> Catalogue.table(connection, table);
          case Scope.Schema(var schema) -> Catalogue.schema(connection, schema);
        };
    return found.isEmpty() ? List.of() : KeyQuery.read(connection, scope, found.getAsLong());
  }

  /** Absent always: PostgreSQL makes no index for a key. */
  @Override
  public Optional<LeftoverIndex> leftover(Connection connection, StoredForeignKey key) {
    return Optional.empty();
  }
}
