package dev.tenon.spi;

import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tell how a server names a key that has no name. */
public interface GeneratedNames {

  /**
   * Read the names that the server looks at.
   *
   * @param connection read only
   * @param source the table that gets the key
   * @return as stored
   * @throws SQLException what the driver threw
   */
  Set<Identifier> taken(Connection connection, TableName source) throws SQLException;

  /**
   * Make the name that the server would make. Pure.
   *
   * @param key without name
   * @param taken what {@link #taken} read
   * @param session variables that matter
   * @return the name that will be stored, if the server accepts the key; absent where it can't be
   *     foretold, such as one made of object ids
   */
  Optional<Identifier> generate(NamedForeignKey key, Set<Identifier> taken, Session session);
}
