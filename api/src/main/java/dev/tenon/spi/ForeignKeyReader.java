package dev.tenon.spi;

import dev.tenon.facts.Session;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Read what a server holds. Reads only; the connection is left as it was. */
public interface ForeignKeyReader {

  /**
   * Read what answers depend on.
   *
   * @param connection to read on
   * @return schema and variables
   * @throws SQLException what the driver threw
   */
  Session session(Connection connection) throws SQLException;

  /**
   * Tell whether a table is there.
   *
   * @param connection to read on
   * @param table with or without schema
   * @return whether an ordinary or partitioned table of that name can be seen
   * @throws SQLException what the driver threw
   */
  boolean exists(Connection connection, TableName table) throws SQLException;

  /**
   * Tell whether a schema is there.
   *
   * @param connection to read on
   * @param schema absent: the current one
   * @return whether it can be seen; {@code true} unless the dialect can tell
   * @throws SQLException what the driver threw
   */
  default boolean hasSchema(Connection connection, Optional<Identifier> schema)
      throws SQLException {
    return true;
  }

  /**
   * Fill in the schema in which a name without one is found: where a connection looks in several,
   * that is not always the current one.
   *
   * @param connection to read on
   * @param table with or without schema
   * @param session of the connection
   * @return with the schema that it has, or would be made in; as it was where the dialect's {@link
   *     KeyMeaning} fills it in
   * @throws SQLException what the driver threw
   */
  default TableName locate(Connection connection, TableName table, Session session)
      throws SQLException {
    return table.orSchema(session.currentSchema());
  }

  /**
   * Read all keys of a table or a schema, in a number of queries that does not grow with them.
   *
   * @param connection to read on
   * @param scope whose
   * @return ordered by table, then by name
   * @throws SQLException what the driver threw
   */
  List<StoredForeignKey> keys(Connection connection, Scope scope) throws SQLException;

  /**
   * Find the index that would stay when a key goes, and who else needs it.
   *
   * @param connection to read on
   * @param key as stored, before it is dropped
   * @return absent where the key is served by no index of its table
   * @throws SQLException what the driver threw
   */
  Optional<LeftoverIndex> leftover(Connection connection, StoredForeignKey key) throws SQLException;
}
