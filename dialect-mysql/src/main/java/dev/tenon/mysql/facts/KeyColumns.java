package dev.tenon.mysql.facts;

import dev.tenon.core.mark.UnprovenName;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hold the columns of one key as information_schema.KEY_COLUMN_USAGE shows them.
 *
 * @param source qualified
 * @param name of the key; unique within its table only, where old NDB is concerned
 * @param localColumns in order
 * @param referent qualified
 * @param remoteColumns in order
 */
record KeyColumns(
    TableName source,
    Identifier name,
    List<Identifier> localColumns,
    TableName referent,
    List<Identifier> remoteColumns) {
  private static final String SELECT =
      "SELECT TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA,"
          + " REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME"
          + " FROM information_schema.KEY_COLUMN_USAGE";
  private static final String ORDER =
      " ORDER BY TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION";

  /** Tell keys apart. */
  record Id(TableName source, Identifier name) {}

  /** One column of one key. */
  record Row(Id id, Identifier local, TableName referent, Identifier remote) {}

  KeyColumns {
    localColumns = List.copyOf(localColumns);
    remoteColumns = List.copyOf(remoteColumns);
  }

  Id id() {
    return new Id(source, name);
  }

  /**
   * Put a key together. It counts as enforced, and as validated unless its name says otherwise: the
   * server keeps no record of either.
   */
  StoredForeignKey stored(KeyRules rules, Optional<Identifier> supportingIndex) {
    return stored(rules, supportingIndex, List.of());
  }

  /** Put a key together that means more than a definition can say. */
  StoredForeignKey stored(
      KeyRules rules, Optional<Identifier> supportingIndex, List<String> extras) {
    ForeignKey definition =
        new ForeignKey(
            source,
            localColumns,
            referent,
            remoteColumns,
            Optional.of(OnDelete.of(rules.onDelete())),
            Optional.of(rules.onUpdate()),
            Optional.empty(),
            rules.match());
    return new StoredForeignKey(
        name,
        definition,
        !UnprovenName.is(name),
        true,
        rules.referencedKey(),
        supportingIndex,
        extras);
  }

  /** Read the keys of the tables at a place. */
  static List<KeyColumns> at(Connection connection, Place place) throws SQLException {
    String rest = " AND REFERENCED_TABLE_NAME IS NOT NULL" + ORDER;
    return read(connection, place.query(SELECT, "TABLE_SCHEMA", "TABLE_NAME", rest)).stream()
        .filter(key -> place.holds(key.source()))
        .toList();
  }

  /** Read the keys of all schemas that refer to the tables at a place. */
  static List<KeyColumns> referringTo(Connection connection, Place place) throws SQLException {
    Query query = place.query(SELECT, "REFERENCED_TABLE_SCHEMA", "REFERENCED_TABLE_NAME", ORDER);
    return read(connection, query).stream().filter(key -> place.holds(key.referent())).toList();
  }

  /** Read the keys of schemas. */
  static List<KeyColumns> of(Connection connection, Collection<String> schemas)
      throws SQLException {
    return read(
        connection,
        Wanted.in(SELECT, "TABLE_SCHEMA", schemas)
            .and(" AND REFERENCED_TABLE_NAME IS NOT NULL" + ORDER));
  }

  private static List<KeyColumns> read(Connection connection, Query query) throws SQLException {
    return of(query.rows(connection, KeyColumns::row));
  }

  /** Put the columns of each key together, in the order of the rows. */
  static List<KeyColumns> of(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(KeyColumns::key)
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Id(
            TableName.stored(row.getString(1), row.getString(2)), new Identifier(row.getString(3))),
        new Identifier(row.getString(4)),
        TableName.stored(row.getString(5), row.getString(6)),
        new Identifier(row.getString(7)));
  }

  private static KeyColumns key(List<Row> rows) {
    Row first = rows.getFirst();
    return new KeyColumns(
        first.id().source(),
        first.id().name(),
        rows.stream().map(Row::local).toList(),
        first.referent(),
        rows.stream().map(Row::remote).toList());
  }
}
