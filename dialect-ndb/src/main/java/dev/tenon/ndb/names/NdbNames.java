package dev.tenon.ndb.names;

import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.mysql.names.CountedNames;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.GeneratedNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Foretell names on NDB: counted from 8.0.18 on. Before, they are made of object ids, {@code
 * FK_<id>_<id>}, which nobody knows beforehand, unless an index name is given, which becomes the
 * name (before 8.0.16; manual, section 15.1.20.5; such a server was not run).
 */
public final class NdbNames implements GeneratedNames {
  private final ServerVersion version;
  private final GeneratedNames counted;

  /**
   * Foretell names.
   *
   * @param version of the server
   */
  public NdbNames(ServerVersion version) {
    this.version = version;
    this.counted = new CountedNames("_fk_", version);
  }

  @Override
  public Set<Identifier> taken(Connection connection, TableName source) throws SQLException {
    return counted.taken(connection, source);
  }

  @Override
  public Optional<Identifier> generate(
      NamedForeignKey key, Set<Identifier> taken, Session session) {
    if (MysqlChange.NDB_COUNTED_NAMES.in(version)) {
      return counted.generate(key, taken, session);
    }
    return MysqlChange.INDEX_NAME_IS_NO_SYMBOL.in(version)
        ? Optional.empty()
        : MysqlOptions.indexName(key);
  }
}
