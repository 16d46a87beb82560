package dev.tenon.mysql.names;

import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.GeneratedNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Foretell names that are counted: table, suffix, one more than the highest number in use. Gaps are
 * not refilled; the highest number is used again once its key is dropped.
 *
 * <p>From 8.0.0 to 8.0.15 an index name after FOREIGN KEY is taken instead. Names given to other
 * keys in the same statement don't count, and may clash (1826); so may a name that the server
 * compares without case while it counts with it.
 */
public final class CountedNames implements GeneratedNames {
  private final String suffix;
  private final ServerVersion version;

  /**
   * Foretell names.
   *
   * @param suffix between table and number
   * @param version of the server
   */
  public CountedNames(String suffix, ServerVersion version) {
    this.suffix = suffix;
    this.version = version;
  }

  /**
   * Foretell InnoDB's.
   *
   * @param version of the server
   * @return its rule
   */
  public static CountedNames innodb(ServerVersion version) {
    return new CountedNames("_ibfk_", version);
  }

  @Override
  public Set<Identifier> taken(Connection connection, TableName source) throws SQLException {
    return Catalogue.keyNames(connection, source);
  }

  @Override
  public Optional<Identifier> generate(
      NamedForeignKey key, Set<Identifier> taken, Session session) {
    return MysqlOptions.indexName(key)
        .filter(name -> indexNameIsTaken())
        .or(() -> Optional.of(counted(key.definition().source(), taken, session)));
  }

  private boolean indexNameIsTaken() {
    return MysqlChange.DATA_DICTIONARY.in(version)
        && !MysqlChange.INDEX_NAME_IS_NO_SYMBOL.in(version);
  }

  private Identifier counted(TableName source, Set<Identifier> taken, Session session) {
    String prefix = TableCase.of(session).comparable(source.name()).text() + suffix;
    NameCounter counter = NameCounter.of(version);
    if (counter.sees(source.name())) {
      taken.forEach(name -> counter.count(name.text(), prefix));
    }
    return new Identifier(prefix + counter.next());
  }
}
