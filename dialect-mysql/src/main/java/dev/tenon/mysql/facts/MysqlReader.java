package dev.tenon.mysql.facts;

import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.ForeignKeyReader;
import dev.tenon.spi.LeftoverIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Read keys from information_schema: its views of columns, rules and indexes, each once, whether
 * for a table or a schema.
 *
 * <p>Every key counts as enforced, and as validated unless its name says that it is not: the server
 * does not record that one was added with foreign_key_checks off, when rows are not looked at. Only
 * keys on which the user has some privilege can be seen.
 */
public final class MysqlReader implements ForeignKeyReader {
  private static final Comparator<StoredForeignKey> ORDER =
      Comparator.comparing((StoredForeignKey key) -> key.definition().source().name().text())
          .thenComparing(key -> key.name().text());

  private final ServerVersion version;
  private final IndexRules indexRules;

  /**
   * Read keys of one storage engine.
   *
   * @param version of the server
   * @param indexRules of the engine
   */
  public MysqlReader(ServerVersion version, IndexRules indexRules) {
    this.version = version;
    this.indexRules = indexRules;
  }

  @Override
  public Session session(Connection connection) throws SQLException {
    return Catalogue.session(connection);
  }

  @Override
  public boolean exists(Connection connection, TableName table) throws SQLException {
    return Catalogue.storageEngine(connection, table).isPresent();
  }

  @Override
  public boolean hasSchema(Connection connection, Optional<Identifier> schema) throws SQLException {
    Session session = session(connection);
    Optional<Place> place = Place.of(new Scope.Schema(schema), session);
    return place.isPresent() && Catalogue.hasSchema(connection, place.get());
  }

  /**
   * Leave a name as it is: without schema it means another one as a source than as a referent,
   * which {@link MysqlMeaning} fills in.
   */
  @Override
  public TableName locate(Connection connection, TableName table, Session session) {
    return table;
  }

  @Override
  public List<StoredForeignKey> keys(Connection connection, Scope scope) throws SQLException {
    Optional<Place> place = Place.of(scope, session(connection));
    return place.isPresent() ? keys(connection, place.get()) : List.of();
  }

  private List<StoredForeignKey> keys(Connection connection, Place place) throws SQLException {
    List<KeyColumns> found = KeyColumns.at(connection, place);
    Map<KeyColumns.Id, KeyRules> rules = KeyRules.at(connection, place);
    IndexRows indexes = IndexRows.read(connection, place);
    List<KeyColumns> keys =
        Spelling.isNeeded(version, place) ? respell(connection, place, found) : found;
    return keys.stream()
        .flatMap(
            key ->
                Optional.ofNullable(rules.get(key.id())).stream()
                    .map(rule -> key.stored(rule, supporting(key, indexes.of(key.source())))))
        .sorted(ORDER)
        .toList();
  }

  private static List<KeyColumns> respell(Connection connection, Place place, List<KeyColumns> keys)
      throws SQLException {
    Spelling spelling = Spelling.read(connection, place);
    return keys.stream().map(spelling::correct).toList();
  }

  private Optional<Identifier> supporting(KeyColumns key, List<TableIndex> indexes) {
    return indexRules.supporting(key.name(), key.localColumns(), indexes).map(TableIndex::name);
  }

  @Override
  public Optional<LeftoverIndex> leftover(Connection connection, StoredForeignKey key)
      throws SQLException {
    Optional<Place> place =
        Place.of(new Scope.Table(key.definition().source()), session(connection));
    return place.isPresent()
        ? new Leftover(connection, place.get(), indexRules).of(key)
        : Optional.empty();
  }
}
